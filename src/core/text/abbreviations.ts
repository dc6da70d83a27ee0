/** What ends in a point without always ending a sentence; lower case, without the last point. */
export interface Abbreviations {
  /** Titles and the like: something always follows. */
  never: ReadonlySet<string>
  /** No end when a number follows. */
  beforeNumber: ReadonlySet<string>
  /** No end unless a word follows that usually begins a sentence. */
  perhaps: ReadonlySet<string>
  /**
   * Words that begin sentences far more often than they are names; after Kiss & Strunk 2006,
   * "Unsupervised multilingual sentence boundary detection", Computational Linguistics 32(4).
   */
  starters: ReadonlySet<string>
  /** Whether a number with a point is an ordinal, as in `3. Oktober`. */
  ordinals: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const make = (never: string, beforeNumber: string, perhaps: string, starters: string, ordinals = false) => ({
  never: set(never),
  beforeNumber: set(beforeNumber),
  perhaps: set(perhaps),
  starters: set(starters),
  ordinals,
})

const BY_LANGUAGE: Record<string, Abbreviations> = {
  en: make(
    'mr mrs ms messrs dr prof rev fr hon gov sen rep gen col maj capt cpt lt cmdr sgt cpl st mt ft e.g i.e viz cf vs v approx ca',
    'no nos p pp vol vols ch chap fig figs sec sect art par eq ed vs bk pt jan feb mar apr jun jul aug sept sep oct nov dec',
    'jr sr inc ltd co corp bros dept univ assn al jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd u.s u.k u.n ph.d',
    'the a an he she it they we you i his her its their our my this that these those there here in on at by for from with after before when while where what who why how if as but and or so yet then now however although though since because during not no one some many most all such to of',
  ),
  de: make(
    'dr prof hr fr frl hl hrsg z.b d.h u.a i.d.r o.ä bzw vgl ca evtl ggf sog bspw st v.chr n.chr z d b',
    'nr bd s kap abb abs art str tab ziff nrn jh',
    'usw etc jh v.chr n.chr gmbh chr mio mrd std',
    'der die das ein eine er sie es wir ihr ich im in am an auf mit von zu nach vor bei aus für durch dieser diese dieses doch aber und oder denn wenn als da dann so auch nicht seine ihre sein',
    true,
  ),
  fr: make(
    'm mm mr mme mlle dr pr me mgr st ste cf p.ex c.-à-d env',
    'no n p pp vol chap fig art t',
    'etc av apr j.-c',
    'le la les l un une des il elle ils elles on nous vous je ce cet cette ces son sa ses leur leurs dans en au aux à de du par pour avec sans mais et ou donc car si quand comme',
  ),
  es: make(
    'sr sra srta dr dra d dña prof lic ing gral cap p.ej cf vs st sto sta ee',
    'núm no n p pp pág págs vol cap fig art',
    'etc ee.uu a.c d.c s.a ud uds',
    'el la los las un una unos unas él ella ellos ellas yo nosotros este esta estos estas ese esa su sus en de del a al por para con sin pero y o si cuando como no',
  ),
  ru: make(
    'им ул проф акад св см ср ген гл обл оз пер пл т.е т.н т.к англ нем фр лат итал исп греч гр гос',
    'стр с рис табл т гл п ст вып ок изд №',
    'г в вв н.э э др пр т.д т.п тыс млн млрд руб долл коп род ум ред напр',
    'он она оно они это этот эта эти его её ее их ему ей им я мы вы в на с к о об из от до по при для после перед во за под над между через у как и а но или однако также когда если хотя так там здесь тогда затем потом поэтому кроме несмотря согласно благодаря среди около все весь вся многие некоторые каждый такой такая такие первый первая другой другие только не ни что кто где чтобы во со уже ещё еще сегодня сейчас',
  ),
  ar: make(
    'د أ م.ق ص ج مج',
    'ص ج مج ط ق',
    'م ه هـ ق ق.م ا.هـ',
    'في من إلى على عن مع منذ بعد قبل خلال بين كان كانت هو هي هم هذا هذه ذلك تلك وقد قد لقد ولقد كما ثم لم لن لا ولم ولا وفي ومن وعلى وكان وكانت وهو وهي وهذا وهذه وبعد ومع ولكن لكن إن وإن أن عندما حيث يعد تعد بدأ بدأت تم يتم وتم هناك أما بينما كل بعض أحد وكذلك',
  ),
  it: make(
    'sig dott prof avv ing on p.es cfr mons',
    'n nn p pp vol cap fig art pag',
    'ecc a.c d.c s.p.a',
    'il lo la i gli le un uno una egli ella essi questo questa questi in nel nella di del della a al alla da per con ma e o se quando come non',
  ),
  pt: make(
    'sr sra srta dr dra d prof eng exmo p.ex cf',
    'n nº p pp pág vol cap fig art',
    'etc a.c d.c s.a',
    'o a os as um uma ele ela eles elas eu nós este esta esse essa isso em no na de do da por para com sem mas e ou se quando como não',
  ),
  nl: make(
    'dhr mevr mw dr prof ir drs mr st bijv bv d.w.z o.a m.a.w ca vgl',
    'nr p pp blz dl fig art hfdst',
    'enz etc jr sr n.v b.v v.chr n.chr',
    'de het een hij zij ze wij we ik dit dat deze die er in op aan met van voor naar bij uit door maar en of want als toen dan ook niet zijn haar hun',
  ),
}

/** The abbreviations of a language (BCP 47); those of English when there are none of its own. */
export const abbreviationsOf = (language: string): Abbreviations =>
  BY_LANGUAGE[language.toLowerCase().split('-')[0]!] ?? BY_LANGUAGE.en!
