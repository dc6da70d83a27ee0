/** Common words that names of things, brands and tales are made of, and hardly anybody is called by. */
const WORDS = `
  access account action age agency air alert alliance analysis angel app army art asset assembly attack award back balance
  bank base battle beach beauty blood blue board body book border boss box brain brand bridge bureau business cafe call camp
  car card care cast cell central century certified challenge channel city class classic clean climate cloud code coffee colony
  color comic company computer connect console control core country court craft crater crime culture custom daily dark data
  dawn dead deal death deck deep defense delivery demo design desktop developer development device digital direct disaster
  discovery disease district document dragon drama dream drive dust dynasty early earth east echo economic economy edition
  education effect egg electric element elite empire energy engine episode epic eternal event every evil exchange exile
  experience expert explorer express extraordinary face factor fair faith family fan fantasy fashion fast fatal fear feature
  federal federation fiction fight file film final finance fire first flag flight flow food football force forever form fortune
  foundation free freedom fresh front fuel full fund future galactic galaxy game gaming garage garden gas general ghost giant
  global god gold golden goods great grid ground group guard guide gun half hatchling health heat heaven hell help hero high
  hit holy home homeworld hope hot hotel hour house human hyper ice idea image impact index industrial industry info
  information insider inspector insurance interactive international internet invasion iron island issue journey kid kingdom
  kit knowledge lab labor land last law league leap left legacy legal legend level liberty library license life lifestyle
  line link list live loan local lock lost lower machine magic mail main manager map marine market mass master matter
  media medical meeting mega member membership memory metal method metro midnight military mind minister ministry mission
  mobile mode modern moment money monitor mother motion motor mountain move movie music nation national native nature
  network new news next night nightmare north northern number nuclear ocean office official oil online open opera operation
  option order organic original other outpost outside oxygen package pad page palace panel paper paradise parasite part party
  passage path pay peace pearl people performance personal phantom phone photo pirate pixel place planet plant platform play
  player plus pocket point police policy political pop portal post power premium present press prime prince print prison
  private pro process product profile program progress project property protocol public pure quest question quick radar
  radio railway rapid raw reactor real rebel record red region reserve research resort resource responsible return revenge
  review revolution right rise risk road robot rocket rogue room root route royal rule rush safe sanctuary satellite scene
  school science screen sea season second secret section security sense series server service session shadow ship shop show
  side signal silent silver simple single sister site sky smart social society soft software soldier solution song soul
  sound source south southern space special speech speed spirit sport spotlight spring stadium staff stage standard star
  station statue status steel step stock storage store storm story strange strategy street strike studio study style sub
  sugar suit summit sun super support supreme surface survival sustainable switch system table tactical tale tank target
  task tax team tech technology terminal territory test theory thing third thunder time tool top total touch tower town toy
  track trade tradition traffic trail train transit trap travel treasure treat treaty trial tribe true trust truth twin
  ultimate ultra under underground union unit united unity universal universe update upper urban value vault vehicle venture
  video view village violence virtual virus vision visit visual voice voting war warrior watch water wave way weapon weather
  web week west western wheel whole wild window winning wing wire wireless woman wonder word work world year yellow zone`

/** Plurals that are family names as well. */
const FAMILIES: ReadonlySet<string> = new Set([
  'banks',
  'fields',
  'lands',
  'masters',
  'parks',
  'powers',
  'towers',
  'waters',
])

const ordinary: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/** Whether a word of a name, in the singular or the plural, is an ordinary one that persons are not called by. */
export function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    ordinary.has(lower) || (lower.endsWith('s') && !FAMILIES.has(lower) && ordinary.has(lower.slice(0, -1)))
  )
}
