const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

const ENGLISH = `
  a an the of in on at to for by with from as and or but if than so no not nor is are was were be been being am has have had
  having do does did done will would can could may might must shall should it its he she they them him his her hers their
  theirs this that these those who whom whose which what when where why how there here such same other another one ones some
  any all both each every many much more most few several own only just also very too i we you me us my our your mine ours
  yours himself herself itself themselves myself ourselves about into onto over under above below after before during
  between among amid against through throughout across along toward towards within without upon up down out off again then
  now once ever never always often while because although though despite until till unless since whether per via not yet
  still even rather quite either neither less least like unlike around near beyond behind beside besides including`

export const ENGLISH_FUNCTION_WORDS = set(ENGLISH)

/** Words that name nothing by themselves, of the languages questions are made in. */
export const FUNCTION_WORDS = set(`${ENGLISH}
  der die das ein eine einer eines einem einen dem den des und oder aber er sie es ist sind war waren wird werden wurde
  wurden hat haben hatte hatten im in zu zum zur von vom mit auf für an am bei aus nach über um durch als wie auch nicht
  nur noch sich dass wenn sein seine ihr ihre diese dieser dieses sowie bis unter zwischen gegen ohne
  el la los las un una unos unas y o u e pero de del en al a por para con sin sobre que se no más como fue es son era eran
  ser ha han había su sus lo le les este esta estos estas ese esa también entre hasta desde cuando donde muy ya
  le les l d un une des du au aux et ou dans par pour sur avec sans ce cet cette ces il elle ils elles est sont était ont
  été ne pas qui que quel quelle où quand son sa ses leur leurs en plus comme
  в на с со к ко у о об от до из за по под при для и или но а не что как это этот эта эти он она оно они его её их был была
  было были быть есть также так же все который которая которое которые чтобы когда где если то во бы ли
  في من إلى على عن مع أن إن كان كانت هو هي هم ما التي الذي الذين هذا هذه ذلك تلك و أو لا قد كما ثم بين بعد قبل عند حيث
  的 了 是 在 和 与 及 或 他 她 它 他们 她们 它们 这 那 其 一个 有 为 以 于 也 而 但 被 由 从 到 对 不 都 将 并 等 中 上 下 之 所 使 该 此 就 还 把 让`)

/** A sentence that begins so leans on the one before it; lower case. */
export const LEANING = set(`
  he she it this they these those that his her hers its their theirs him them here there such so then thus both another
  however but and or nor yet also therefore moreover furthermore meanwhile instead nevertheless nonetheless additionally
  consequently hence besides still afterwards later subsequently similarly likewise otherwise indeed together
  finally accordingly conversely alternatively overall i we you my our your who which whose
  er sie es diese dieser dieses dieses jedoch aber und auch dann deshalb dadurch außerdem ihre ihr sein seine dabei damit
  él ella ello ellos ellas esto esta este estos estas eso su sus sin pero y también además entonces
  il elle ils elles ce cet cette ces mais et aussi donc ensuite cependant
  он она оно они эта этот эти это однако но и также затем поэтому его её их
  هو هي هم هذا هذه ولكن لكن كما ثم وهو وهي وكان وكانت`)

/** The same for scripts without spaces, as beginnings. */
export const LEANING_UNSPACED =
  /^(?:他|她|它|这|這|那|此|该|該|其|但|然而|而且|并且|因此|所以|此外|同时|另外)/u

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Number words up to a dozen, in order from zero. */
export const COUNTS = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
] as const

export const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...[
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
  ],
] as const

const TENS = set(
  'thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
)

/** A number written as a word, lower case, hyphened ones too. */
export const isNumberWord = (word: string): boolean =>
  word.split('-').every((part) => TENS.has(part) || (COUNTS as readonly string[]).includes(part))

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word.toLowerCase())

/** Words of a string that carry meaning, lower case. */
export function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word))
}

/** How newspapers shorten a million and the like behind a figure: "$3.2bn". */
export const SHORT_SCALES = ['bn', 'tn', 'mn', 'm', 'k'] as const
