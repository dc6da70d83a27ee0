import { useRef } from 'react'
import type { StudyOf } from '#contract/study'
import { useAnswer, useClient } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { homeOf, navigate, type Route } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { useChange } from '#renderer/app/useChange'
import { HeldBack } from '#renderer/learning/HeldBack'
import { wayBack } from '#renderer/learning/studyOf'
import { Button } from '#renderer/ui/Button'
import { useCharacterKeys } from '#renderer/ui/Key'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { nextDue, waiting } from './ahead'
import { HardCards } from './HardCards'
import { Remembered } from './Remembered'
import styles from './StudyEnd.module.css'
import type { Session } from './session'
import { outcomeOf } from './sitting'

/** So many cards are brought forward at a time. */
const AHEAD = 10

interface Props {
  session: Session
  failed: boolean
  of: StudyOf
  onAgain: () => void
}

/** Nothing (more) to ask: what was done, what comes next, and where to go on. */
export function StudyEnd(props: Props) {
  const { reading, deck } = props.of
  if (deck !== undefined) return <EndOfDeck {...props} />
  return reading === undefined ? <EndOfAll {...props} /> : <EndOfReading {...props} />
}

/** All cards are counted, not looked at: there may be very many. */
function EndOfAll(props: Props) {
  const { data: overview } = useAnswer('progress.overview', {})
  const { data: fresh } = useAnswer('cards.browse', { query: 'is:new -is:suspended', offset: 0, limit: 1 })
  return <End {...props} cards={overview?.totals.cards} fresh={fresh?.found ?? 0} />
}

function EndOfReading(props: Props) {
  const { data: cards } = useAnswer('study.practice', props.of)
  return <End {...props} cards={cards?.length} fresh={0} />
}

function EndOfDeck(props: Props) {
  const { data: decks } = useAnswer('decks.list', {})
  const deck = decks?.find(({ id }) => id === props.of.deck)
  return <End {...props} cards={deck?.within.cards} fresh={0} />
}

interface EndProps extends Props {
  /** How many there are; undefined while nobody knows. */
  cards: number | undefined
  /** Those never answered. */
  fresh: number
}

function End({ session, failed, of, onAgain, cards, fresh: unseen }: EndProps) {
  const t = useStrings()
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const { data: overview } = useAnswer('progress.overview', {})
  const { data: options } = useAnswer('study.options', {})
  const { data: today } = useAnswer('study.today', of)
  const { reading, deck } = of
  const keys = useCharacterKeys() ? 'on' : 'off'
  const done = session.done.length > 0
  // What was answered was a card: the news of it may not be here yet.
  const none = !done && cards === 0
  const held = today?.held ?? { due: 0, fresh: 0 }
  const isHeld = held.due + held.fresh > 0
  const title = endTitle({
    failed: failed && !session.ready,
    practice: session.mode === 'practice',
    done: done || isHeld,
    none,
  })
  const isStudy = !none && session.mode === 'due' && title !== 'error.load'
  // While due cards are held back, what comes due next is not what comes next.
  const isDue = isStudy && reading === undefined && deck === undefined && held.due === 0
  const next = overview && nextDue(overview)
  const fresh = options ? waiting(unseen, options) : 0
  // Only once nothing at all is left for today: what waits for it comes first.
  const canGoAhead = isStudy && !isHeld && (next?.days ?? 0) > 0
  const client = useClient()
  const change = useChange()
  const goAhead = async () => {
    const done = await change(undefined, () => client.call('study.advance', { cards: AHEAD, ...of }))
    if (done) onAgain()
  }
  useCommands(
    canGoAhead
      ? [
          {
            id: 'goAhead',
            name: 'command.goAhead',
            group: 'group.study',
            keys: ['A'],
            run: () => void goAhead(),
          },
        ]
      : [],
  )
  const to = (route: Route) => () => navigate(route)
  const home = to(homeOf({ screen: 'study', ...of }))
  const practise = to({ screen: 'study', practice: true, ...of })
  return (
    <div className={styles.screen}>
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <h1>{t(title)}</h1>
        <Remembered done={session.done} isPractice={session.mode === 'practice'} />
        {none && <p className={styles.words}>{t('study.noneNote', { keys })}</p>}
        {isStudy && isHeld && (
          <div className={styles.words}>
            <HeldBack of={of} />
          </div>
        )}
        {isDue && !(fresh > 0 && next?.days === 0) && next && (
          <p className={styles.words}>{t('study.next', next)}</p>
        )}
        {isDue && fresh > 0 && !isHeld && (
          <p className={styles.words}>{t('study.nextNew', { cards: fresh })}</p>
        )}
        <div className={styles.ways}>
          {title === 'error.load' && (
            <Button look="primary" onPress={onAgain}>
              {t('study.retry')}
            </Button>
          )}
          {title !== 'error.load' && (
            <Button look="primary" onPress={home}>
              {t(wayBack(of))}
            </Button>
          )}
          {canGoAhead && <Button onPress={() => void goAhead()}>{t('study.goAhead')}</Button>}
          {!none && title !== 'error.load' && (
            <Button onPress={session.mode === 'practice' ? onAgain : practise}>
              {t(session.mode === 'practice' ? 'study.onceMore' : 'study.practise')}
            </Button>
          )}
          {!none && reading !== undefined && (
            <Button look="quiet" onPress={to({ screen: 'map', id: reading })}>
              {t('study.map')}
            </Button>
          )}
        </div>
        <HardCards cards={outcomeOf(session.done, undefined).hard} />
      </main>
    </div>
  )
}

function endTitle({
  failed,
  practice,
  done,
  none,
}: Record<'failed' | 'practice' | 'done' | 'none', boolean>) {
  if (failed) return 'error.load'
  if (none) return 'study.none'
  if (practice) return 'study.practised'
  return done ? 'study.finished' : 'study.nothing'
}
