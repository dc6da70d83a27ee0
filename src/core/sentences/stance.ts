import { remembering } from '#core/language/remember'
import { contentWords } from './lexicon'

const any = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${words.trim().split(/\s+/).join('|')})(?![\\p{L}])`, 'iu')

/** Words that praise, blame or weigh. */
const WEIGHS = any(`
  important importantly significant significantly great greatest greatly best worst better worse good bad noble solid sound steady
  remarkable remarkably excellent outstanding successful successfully success historic unprecedented arduous firm firmly solemn
  solemnly vibrant bright proactive favorable favourable fruitful strong stronger strongly profound profoundly vital crucial
  essential key unfortunately fortunately sadly tragic tragically shameful disastrous disaster terrible terribly awful horrible
  beautiful beautifully ugly lovely wonderful amazing amazingly impressive stunning spectacular brilliant superb magnificent
  glorious heroic brave bravely cowardly wise wisely foolish foolishly clever stupid absurd ridiculous unfair unjust fair just
  justice legitimate illegitimate wrong wrongly right rightly moral immoral evil perfect perfectly ideal flawed failure fail failed
  fails deserve deserves deserved tolerance friendship harmony prosperity rejuvenation dignity comfortable charming delightful
  boring exciting fascinating interesting surprising surprisingly popular famous famously notorious beloved respected leading
  powerful ambitious bold reckless careless generous cruel harsh mild gentle elegant tasteful dull vivid rich poor superior inferior
  high-quality sustainable harmful dangerous safe effective ineffective efficient useful useless valuable worthless reasonable
  unreasonable meaningful pointless hopeful promising worrying alarming encouraging disappointing notable noteworthy unique
  masterpiece triumph progress momentum milestone landmark breakthrough highly truly indeed clearly obviously undoubtedly certainly
  surely really simply merely always never ever hardly too enough widely`)
const EVERY = new RegExp(WEIGHS.source, 'giu')
/** What is meant, hoped, expected or demanded, and so is no fact yet. */
const INTENDS = any(`
  will would shall should must ought may might could aim aims aimed aiming seek seeks sought seeking intend intends intended hope
  hopes hoped hoping plan plans planned planning want wants wanted wish wishes wished expect expects expected forecast forecasts
  predict predicts predicted likely unlikely probably perhaps possibly maybe potential potentially committed commit commits
  strive strives strove endeavour endeavor promise promises promised vow vows vowed pledge pledges pledged need needs needed
  believe believes believed think thinks thought feel feels felt consider considers considered regard regards regarded argue argues
  argued claim claims claimed suggest suggests suggested seem seems seemed appear appears appeared doubt doubts fear fears
  opinion view views viewpoint arguably supposedly allegedly alleged reportedly apparently if unless whether`)
const SPEAKS = /(?<![\p{L}-])(?:I|[Ww]e|[Yy]ou|[Oo]ur|[Mm]y|[Yy]our|us)(?![\p{L}])|[!?]/u
const TELLS_OF_SAYING = any(
  'said says saying told tells stated states according announced declared insisted accused accuses denied denies',
)
/** The part a comparison or a ranking plays in a judgement. */
const RANKS =
  /(?<![\p{L}])(?:most|least|more|less|so|such|very|far|quite|rather|nothing|everyone|everybody|nobody|no one)\s+\p{L}/iu

/** The month is no "may". */
const withoutMay = (sentence: string): string => sentence.replace(/(?<=\S )May\b|\bMay(?= \d)/g, '')

/** Whether a sentence praises, weighs, intends or foresees, or is somebody's word. */
export const takesPosition = remembering(
  (sentence): boolean =>
    WEIGHS.test(sentence) ||
    INTENDS.test(withoutMay(sentence)) ||
    SPEAKS.test(sentence) ||
    RANKS.test(sentence),
)

/** Whether a sentence with another value in it would be plainly false: nothing in it is a judgement or a report of one. */
export const isPlain = (sentence: string): boolean =>
  !takesPosition(sentence) && !TELLS_OF_SAYING.test(sentence)

/** Above these shares of sentences that praise or intend a text is one that takes a position as a whole. */
const OPINION = 0.45
const PRAISE = 2.2

/**
 * Whether a whole text takes a position: most of its sentences praise, weigh or intend, and it does so more than
 * once a sentence. Needs ten sentences to say so.
 */
export function isOpinion(sentences: readonly string[]): boolean {
  if (sentences.length < 10) return false
  const taken = sentences.filter((sentence) => WEIGHS.test(sentence) || INTENDS.test(sentence)).length
  if (taken / sentences.length < OPINION) return false
  const words = sentences.reduce((sum, sentence) => sum + contentWords(sentence).length, 0)
  const praise = sentences.reduce((sum, sentence) => sum + (sentence.match(EVERY)?.length ?? 0), 0)
  return (100 * praise) / Math.max(1, words) >= PRAISE
}
