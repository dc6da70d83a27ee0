import type { LanguageData } from './types'

export const fr: LanguageData = {
  functionWords: `
    le la les l un une des du de d au aux et ou ni mais or donc car dans en par pour sur sous avec sans chez vers entre contre
    depuis pendant durant avant après dès jusque jusqu selon malgré ce cet cette ces c il elle ils elles on nous vous je tu me
    te se s lui leur leurs y son sa ses mon ma mes notre nos votre vos est sont était étaient fut furent être été étant sera
    soit a ont avait avaient eut avoir eu ayant peut peuvent pouvait doit doivent fait font faire ne n pas plus moins que qu
    qui quel quelle quels quelles dont où quand comme si aussi très tout toute tous toutes autre autres même mêmes chaque
    plusieurs quelques certains certaines aucun aucune tel telle tels telles ainsi alors encore déjà toujours jamais
    seulement environ presque lorsque lorsqu tandis puis ensuite celui celle ceux celles cela ça ceci là ici`,
  leaning: `
    il elle ils elles ce cet cette ces c cela ceci ça celui celle ceux celles son sa ses leur leurs lui on nous je vous mais
    et ou donc or car aussi ainsi alors ensuite puis cependant toutefois pourtant néanmoins enfin également de-plus en-outre
    là ici tel telle tels telles y autre autres finalement`,
  lead: '(?:Cependant|Toutefois|Néanmoins|Pourtant|De plus|En outre|Par ailleurs|Ainsi|Par conséquent|En revanche|En effet|Ensuite|Puis|Enfin|Finalement|Également|Alors), ',
  tail: '(?:qui|que|dont|où|l(?:e|a|es)quel(?:le|les|s)?|bien que|tandis que|alors que|puisque|ce qui|car|notamment) ',
  pronouns: 'il elle ils elles lui leur cela ceci celui celle ceux celles cet cette ces',
  elision: "(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’']",
  joiners: 'et ou',
  particles: 'de du des la le les l d en et von van der ibn al sur sous',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  era: '(?:av|apr)\\.\\s?J\\.?-?\\s?C\\.?',
  century: '[IVXL]+(?:e|ᵉ|er) siècles?',
  decade: 'années (?:(?:1\\d|20)\\d0|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?))',
  counts:
    'zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  moreCounts:
    'trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent cents mille douzaine dizaine',
  scales: 'cent mille million/millions milliard/milliards',
  percent: 'pour-cent pourcent',
  money: 'euros euro dollars dollar livres livre francs franc yens roubles centimes',
  units: `
    kilomètres mètres centimètres millimètres hectares milles pieds km m cm mm kg kilogrammes grammes tonnes litres degrés
    heures minutes secondes jours semaines mois ans années habitants personnes fois`,
  labels: 'page pages p chapitre section tome volume no numéro figure tableau article partie',
  passing:
    'hier|récemment|(?:cette|l.|ce) ?(?:année|mois|semaine)(?: (?:dernière?|prochaine?))?|il y a (?:\\p{L}+|\\d{1,3}) (?:jours|semaines|mois|ans)',
}
