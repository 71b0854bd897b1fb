import type { LocalisedText } from './locale.ts'

/** A symptom that many people have, in plain words, by its id in the Human Phenotype Ontology. */
export interface CommonSymptom {
  readonly hpoId: string
  /** The official English label, release 2025-05-06. */
  readonly label: string
  readonly plainName: LocalisedText
}

const symptom = (hpoId: string, label: string, en: string, es: string): CommonSymptom => ({
  hpoId,
  label,
  plainName: { en, es },
})

/** The plain list from which people tick symptoms when they register; all else they say in their own words. */
export const commonSymptoms: readonly CommonSymptom[] = [
  symptom(
    'HP:0012378',
    'Fatigue',
    'Tiredness that rest does not take away',
    'Cansancio que no se quita descansando',
  ),
  symptom('HP:0012532', 'Chronic pain', 'Pain that lasts', 'Dolor que dura'),
  symptom('HP:0001324', 'Muscle weakness', 'Weak muscles', 'Músculos débiles'),
  symptom('HP:0001252', 'Hypotonia', 'Limp muscles', 'Músculos flojos'),
  symptom('HP:0003326', 'Myalgia', 'Muscle pain', 'Dolor muscular'),
  symptom('HP:0002359', 'Frequent falls', 'Falling often', 'Caerse a menudo'),
  symptom('HP:0001288', 'Gait disturbance', 'Trouble walking', 'Dificultad para caminar'),
  symptom('HP:0001337', 'Tremor', 'Trembling', 'Temblores'),
  symptom('HP:0002650', 'Scoliosis', 'A curved spine', 'Columna desviada'),
  symptom('HP:0002653', 'Bone pain', 'Pain in the bones', 'Dolor en los huesos'),
  symptom('HP:0001250', 'Seizure', 'Seizures', 'Convulsiones'),
  symptom('HP:0002315', 'Headache', 'Headache', 'Dolor de cabeza'),
  symptom(
    'HP:0001263',
    'Global developmental delay',
    'Developing later than other children',
    'Desarrollarse más tarde que otros niños',
  ),
  symptom(
    'HP:0000750',
    'Delayed speech and language development',
    'Talking later than other children',
    'Hablar más tarde que otros niños',
  ),
  symptom('HP:0002360', 'Sleep abnormality', 'Trouble with sleep', 'Problemas de sueño'),
  symptom('HP:0000739', 'Anxiety', 'Anxiety', 'Ansiedad'),
  symptom(
    'HP:0000716',
    'Depression',
    'Feeling low for a long time',
    'Tristeza que dura mucho tiempo',
  ),
  symptom('HP:0000365', 'Hearing impairment', 'Trouble hearing', 'Problemas de oído'),
  symptom('HP:0000505', 'Visual impairment', 'Trouble seeing', 'Problemas de vista'),
  symptom('HP:0002094', 'Dyspnea', 'Being short of breath', 'Falta de aire'),
  symptom('HP:0002015', 'Dysphagia', 'Trouble swallowing', 'Dificultad para tragar'),
  symptom(
    'HP:0011968',
    'Feeding difficulties',
    'Trouble eating or being fed',
    'Dificultad para comer o alimentarse',
  ),
  symptom('HP:0002027', 'Abdominal pain', 'Belly pain', 'Dolor de barriga'),
  symptom('HP:0002019', 'Constipation', 'Constipation', 'Estreñimiento'),
  symptom('HP:0002017', 'Nausea and vomiting', 'Feeling sick, vomiting', 'Náuseas, vómitos'),
  symptom(
    'HP:0001508',
    'Failure to thrive',
    'Not gaining weight or growing as expected',
    'No ganar peso o no crecer como se espera',
  ),
  symptom('HP:0004322', 'Short stature', 'Being small for one’s age', 'Talla baja para la edad'),
  symptom('HP:0001824', 'Weight loss', 'Losing weight', 'Pérdida de peso'),
  symptom('HP:0001945', 'Fever', 'Fever', 'Fiebre'),
  symptom('HP:0000988', 'Skin rash', 'Rash', 'Sarpullido'),
  symptom('HP:0000989', 'Pruritus', 'Itching', 'Picor'),
  symptom('HP:0000790', 'Hematuria', 'Blood in the urine', 'Sangre en la orina'),
]
