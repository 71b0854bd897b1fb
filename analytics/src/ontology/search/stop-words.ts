import type { LexiconLanguage } from '@share4rare/schemas'

type WordLists = Readonly<Record<LexiconLanguage, ReadonlySet<string>>>

/** Words that people write around a symptom and that say nothing about it, without accents. */
export const ignored: WordLists = {
  en: setOf(
    `a an the this that these those some any i im ive id me my mine myself we our us you your he hes him his himself she
    shes her hers herself it its itself they theyre them their who whose which what there and or but so as if of in on
    at to for from by with about into onto over up down is are was were be been being am have has had having do does did
    get gets getting got go goes going when while during after before just very really quite also too then than lot lots
    bit time times day days always often sometimes every each all more much many son daughter child kid baby mum dad
    since like feel feels feeling keep keeps kept seem seems make makes because now still only even out`,
  ),
  es: setOf(
    `el la los las lo un una unos unas este esta esto estos estas ese esa eso que quien y e o u pero de del a al en con
    por para entre desde hasta sobre me mi mis te tu tus se su sus le les nos yo ella ellos ellas nosotros es son era
    fue ser estar esta estan estoy soy he ha han haber hay tengo tiene tienen tener cuando mientras como si ya muy mas
    tan tanto mucho mucha muchos muchas poco poca siempre veces menudo vez dia dias rato hijo hija nino nina bebe porque
    siento siente sentir noto nota hace hacen hacer todo toda todos todas cada algo`,
  ),
  ca: setOf(
    `el la els les lo l un una uns unes aquest aquesta aixo que qui i o pero de d del dels a al als en amb per entre des
    fins sobre em m me mi meu meva meus meves et t te teu teva es s se seu seva li els ens jo ell ella ells es son era
    ser estar esta estan soc he ha han haver hi te tinc te tenen tenir quan mentre com si ja molt molta molts moltes mes
    tan poc poca sempre vegades sovint vegada dia dies estona fill filla nen nena bebe perque sento sent noto nota fa
    fan fer tot tota tots totes cada`,
  ),
  fr: setOf(
    `le la les l un une des de d du au aux ce cet cette ces ca c qui que qu et ou mais a en dans avec pour par sur sous
    entre depuis je j me m mon ma mes moi te t ton ta tes il elle ils elles on nous vous se s son sa ses lui leur leurs y
    est sont etait etre suis ai as a ont avoir eu quand pendant comme si deja tres plus tant beaucoup peu toujours
    souvent parfois fois jour jours temps fils fille enfant bebe parce sens sent ressens fait font faire tout toute tous
    toutes chaque`,
  ),
  nl: setOf(
    `de het een t n deze dit die dat wie wat en of maar van in op aan te om met voor door over uit bij naar tussen sinds
    ik me mij mijn jij je jouw hij zij ze hem haar zijn wij we ons onze hun er is was waren ben bent wordt worden heb
    heeft hebben had als wanneer terwijl zo al heel erg veel meer vaak soms altijd steeds keer dag dagen tijd zoon
    dochter kind baby omdat voel voelt s doet doen ook nog elke alle`,
  ),
}

/** Words that say little by themselves, and help where other words fit, too. */
export const slight: WordLists = {
  en: setOf(
    `no not cant cannot cant couldnt doesnt dont didnt wont isnt without never unable hard difficult difficulty
    difficulties trouble troubles problem problems issue issues bad badly poor poorly abnormal abnormality easily
    suddenly constantly long short big small little high low too well able struggle struggles struggling`,
  ),
  es: setOf(
    `no sin nunca ni cuesta cuestan dificultad dificultades dificil problema problemas trastorno trastornos mal mala
    malo peor puedo puede pueden poder larga largo grande pequeno pequena alto alta bajo baja rapido facilmente quedo
    queda quedan pone ponen demasiado mayor`,
  ),
  ca: setOf(
    `no sense mai ni costa costen dificultat dificultats dificil problema problemes trastorn mal mala dolent pitjor puc
    pot poden poder llarg llarga gran petit petita alt alta baix baixa rapid facilment queda quedo posa posen massa`,
  ),
  fr: setOf(
    `ne n pas sans jamais ni mal difficulte difficultes difficile probleme problemes trouble troubles mauvais mauvaise
    peux peut peuvent pouvoir arrive arrivent long longue grand grande petit petite haut haute bas basse vite facilement
    trop peine`,
  ),
  nl: setOf(
    `niet geen zonder nooit moeite moeilijk moeilijkheden probleem problemen last slecht slechte kan kunnen lukt lang
    lange groot grote klein kleine hoog hoge laag lage snel makkelijk krijg krijgt gaat gaan te goed`,
  ),
}

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}
