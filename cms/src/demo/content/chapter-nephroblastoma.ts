import type { DemoChapter } from './demo-chapter.ts'

/** Nephroblastoma (Wilms tumour), for the pilot group of rare tumours in childhood. */
export const chapterNephroblastoma: DemoChapter = {
  slug: 'nephroblastoma',
  disease: 'ORPHA:654',
  title: { en: 'Nephroblastoma (Wilms tumour)', es: 'Nefroblastoma (tumor de Wilms)' },
  summary: {
    en: 'A kidney tumour of early childhood. How it is noticed, how treatment is planned by a whole team, and what follows in the years after.',
    es: 'Un tumor del riñón propio de la primera infancia. Cómo se detecta, cómo planifica el tratamiento todo un equipo y qué viene en los años siguientes.',
  },
  author: 'Dr Clara Example',
  authorRole: {
    en: 'Paediatric oncologist (invented person)',
    es: 'Oncóloga pediátrica (persona inventada)',
  },
  reviewer: 'Dr Arturo Ejemplo',
  reviewedOn: '2026-09-22',
  sources: [
    { title: 'Orphanet: Nephroblastoma', url: 'https://www.orpha.net/en/disease/detail/654' },
    {
      title: 'GeneReviews: Wilms Tumor Predisposition',
      url: 'https://www.ncbi.nlm.nih.gov/books/NBK1294/',
    },
    {
      title: 'National Cancer Institute: Wilms tumour and other childhood kidney tumours',
      url: 'https://www.cancer.gov/types/kidney/patient/wilms-treatment-pdq',
    },
    {
      title: 'European Reference Network on paediatric cancer',
      url: 'https://paedcan.ern-net.eu/',
    },
  ],
  sections: [
    {
      topic: 'origin',
      heading: { en: 'Where it comes from', es: 'De dónde viene' },
      paragraphs: [
        {
          en: 'Before birth, kidneys grow from very young cells that later turn into kidney tissue. A nephroblastoma arises when some of these cells do not mature and go on dividing. Most children are between one and five years old when it is found; in older children and adults it is very rare.',
          es: 'Antes de nacer, los riñones crecen a partir de células muy inmaduras que después se convierten en tejido renal. El nefroblastoma aparece cuando algunas de esas células no maduran y siguen dividiéndose. La mayoría de los niños tiene entre uno y cinco años cuando se descubre; en niños mayores y adultos es muy raro.',
        },
        {
          en: 'In most families nothing explains why it happened, and nothing that parents did or left undone is known to cause it. In some children a change in a gene such as WT1, or a syndrome with fast growth such as Beckwith-Wiedemann, raises the likelihood. Of a hundred children, five to ten have tumours in both kidneys or in more than one place.',
          es: 'En la mayoría de las familias nada explica por qué ha ocurrido, y no se conoce nada que los padres hicieran o dejaran de hacer que lo cause. En algunos niños, un cambio en un gen como WT1 o un síndrome de crecimiento acelerado como el de Beckwith-Wiedemann aumenta la probabilidad. De cada cien niños, entre cinco y diez tienen tumores en ambos riñones o en más de un lugar.',
        },
      ],
      points: [],
    },
    {
      topic: 'diagnosis',
      heading: { en: 'How it is found', es: 'Cómo se descubre' },
      paragraphs: [
        {
          en: 'Often a parent feels something firm in the child’s belly while washing or dressing, and the child otherwise seems well. Each of the following signs has far more common causes too. A lump in the belly, or blood that can be seen in the urine, should still be looked at by a doctor within a day or two; until then, please do not press on the belly.',
          es: 'A menudo, el padre o la madre nota algo duro en la barriga al bañar o vestir al niño, que por lo demás parece estar bien. Cada uno de estos signos tiene también causas mucho más frecuentes. Aun así, un bulto en el abdomen o sangre visible en la orina debe verlos un médico en uno o dos días; hasta entonces, no aprietes la barriga.',
        },
        {
          en: 'An ultrasound usually comes first, followed by an MRI or CT scan of the belly and pictures of the lungs. Blood and urine tests help to tell other tumours apart. In Europe a short course of medicines is mostly given before the operation, and the tissue that is then taken out is examined under the microscope. It tells how the treatment should go on.',
          es: 'Lo primero suele ser una ecografía, seguida de una resonancia o un TAC del abdomen e imágenes de los pulmones. Los análisis de sangre y orina ayudan a descartar otros tumores. En Europa se da por lo general un ciclo corto de medicamentos antes de operar, y el tejido extraído se estudia al microscopio. De ese estudio depende cómo continúa el tratamiento.',
        },
      ],
      points: [
        {
          en: 'a firm or growing belly, with or without pain',
          es: 'un abdomen duro o que crece, con dolor o sin él',
        },
        { en: 'blood in the urine', es: 'sangre en la orina' },
        { en: 'fever without another cause', es: 'fiebre sin otra causa' },
        { en: 'high blood pressure', es: 'tensión arterial alta' },
        { en: 'little appetite, loss of weight', es: 'poco apetito, pérdida de peso' },
      ],
    },
    {
      topic: 'management',
      heading: { en: 'Planning and following', es: 'Planificar y seguir' },
      paragraphs: [
        {
          en: 'Treatment belongs in a centre for children’s cancer, where oncologists, surgeons, radiologists, pathologists and nurses decide together. The plan depends on how far the tumour has spread, how it looks under the microscope, how it answered to the first medicines and on the child’s age.',
          es: 'El tratamiento corresponde a un centro de oncología infantil, donde oncólogos, cirujanos, radiólogos, patólogos y personal de enfermería deciden en conjunto. El plan depende de hasta dónde se ha extendido el tumor, de su aspecto al microscopio, de cómo respondió a los primeros medicamentos y de la edad del niño.',
        },
        {
          en: 'After treatment, visits are frequent at first and then less so. They look for a return of the tumour, which is most likely in the first two years, and later for effects on the remaining kidney, the blood pressure, the heart or growth. A written summary of the treatment is worth keeping for life.',
          es: 'Después del tratamiento, las revisiones son frecuentes al principio y luego se espacian. Buscan si el tumor vuelve, lo que es más probable en los dos primeros años, y más adelante efectos sobre el riñón que queda, la tensión, el corazón o el crecimiento. Merece la pena conservar toda la vida un informe resumido del tratamiento.',
        },
      ],
      points: [],
    },
    {
      topic: 'care',
      heading: { en: 'Care in daily life', es: 'Los cuidados en el día a día' },
      paragraphs: [
        {
          en: 'During chemotherapy the body fights infections less well. The team tells you from which temperature on you should call, day or night, and which number to use; keep both where everybody in the house can find them. Small meals, rest and play in short portions are often easier than fixed plans.',
          es: 'Durante la quimioterapia el cuerpo se defiende peor de las infecciones. El equipo te dirá a partir de qué temperatura debes llamar, de día o de noche, y a qué número; ten ambos donde todos en casa los encuentren. Las comidas pequeñas, el descanso y el juego en ratos cortos suelen ser más fáciles que los planes fijos.',
        },
        {
          en: 'Children understand more when things are named in simple words, and they may be angry or sad. Brothers and sisters too. Nursery or school can often keep in touch, and most centres have teachers, psychologists and social workers. After treatment, some families feel the strain only then; help is still there to be asked for.',
          es: 'Los niños entienden mejor cuando las cosas se nombran con palabras sencillas, y pueden estar enfadados o tristes. También los hermanos. La escuela muchas veces puede mantener el contacto, y la mayoría de los centros cuenta con maestros, psicólogos y trabajadores sociales. Hay familias que notan el cansancio solo cuando acaba el tratamiento; también entonces se puede pedir ayuda.',
        },
      ],
      points: [],
    },
    {
      topic: 'research',
      heading: { en: 'What research is looking at', es: 'Qué se investiga' },
      paragraphs: [
        {
          en: 'International groups compare treatments across many countries, because one hospital alone sees few children. A large question is which children can have less treatment and so fewer late effects, and who needs more. Laboratories study changes in the tumour’s genes, and whether traces of the tumour in blood or urine can show early how it responds.',
          es: 'Grupos internacionales comparan tratamientos en muchos países, porque un solo hospital atiende a pocos niños. Una gran pregunta es qué niños pueden recibir menos tratamiento, y tener así menos efectos tardíos, y quiénes necesitan más. Los laboratorios estudian los cambios en los genes del tumor y si sus huellas en la sangre o la orina muestran pronto cómo responde.',
        },
        {
          en: 'If a study is open at your centre, the team will explain it and you decide freely; a no does not change your child’s care. Share4Rare gives no access to trials. With questions about a study that you have read about, talk to your doctor.',
          es: 'Si hay un estudio abierto en tu centro, el equipo te lo explicará y tú decides con libertad; una negativa no cambia la atención de tu hijo o hija. Share4Rare no da acceso a ensayos. Si has leído sobre un estudio y tienes preguntas, habla con tu médico.',
        },
      ],
      points: [],
    },
    {
      topic: 'therapies',
      heading: { en: 'Treatments today', es: 'Los tratamientos de hoy' },
      paragraphs: [
        {
          en: 'Three treatments are combined as each child needs: medicines against the tumour, an operation and, for some, radiotherapy. In the operation one kidney is often removed with the tumour; most children grow up well with the other. Where both kidneys are affected, surgeons try to keep as much healthy tissue as possible.',
          es: 'Se combinan tres tratamientos según lo que necesite cada niño: medicamentos contra el tumor, una operación y, en algunos casos, radioterapia. En la operación se extirpa a menudo un riñón junto con el tumor; la mayoría de los niños crece bien con el otro. Cuando están afectados los dos riñones, los cirujanos intentan conservar todo el tejido sano posible.',
        },
        {
          en: 'As a group, children with this tumour have a good outlook today, and for some of them the way is longer and harder. Numbers about groups cannot say what will happen to one child. Your oncology team knows the findings: talk to your doctor about what they mean for you.',
          es: 'En conjunto, los niños con este tumor tienen hoy un buen pronóstico, aunque para algunos el camino es más largo y difícil. Las cifras de grupos no pueden decir qué le pasará a un niño concreto. Tu equipo de oncología conoce los resultados: habla con tu médico sobre lo que significan para vosotros.',
        },
      ],
      points: [],
    },
  ],
}
