import { Printer } from 'lucide-react'
import { useRef } from 'react'
import type { Quiz } from '#contract/study'
import { inLine } from '#core/text/direction'
import { useClient } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { useFailed } from '#renderer/app/failed'
import { isMac, label } from '#renderer/app/keys'
import { navigate } from '#renderer/app/routes'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { useUndo } from '#renderer/app/undo'
import { Button, IconButton } from '#renderer/ui/Button'
import { Marks } from '#renderer/ui/Marks'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { ComeBackLine } from './ComeBackLine'
import { wayBack } from './places'
import styles from './Result.module.css'
import { ResultItem } from './ResultItem'
import { isOfMany } from './several'
import { usePrint } from './usePrint'
import { marksOf, missedOf, whatIsMissed } from './walk'

/** How a quiz went: the score as marks and a sentence, every question with its answer, and the way on. */
export function Result({ quiz }: { quiz: Quiz }) {
  const t = useStrings()
  const inWords = useDateInWords()
  const client = useClient()
  const sayFailed = useFailed()
  const undo = useUndo()
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const marks = marksOf(quiz)
  const right = marks.filter(Boolean).length
  const missed = missedOf(quiz)
  // Of many texts each question names its own.
  const titles = quiz.readings.map(({ title }) => title)
  const texts = isOfMany(titles) ? [t('quiz.texts', { count: titles.length })] : titles
  const kind = quiz.kind === 'after' && titles.length > 1 ? 'learn' : quiz.kind
  const number = t('quiz.number', { n: missed })
  const reading = quiz.readings.length === 1 ? quiz.readings[0] : undefined
  const { label: toBack, route } = wayBack(quiz, t)
  const back = { label: toBack, go: () => navigate(route) }

  const again = async () => {
    try {
      const readings = quiz.readings.map(({ id }) => id)
      const { id, events } = await client.call('quiz.start', {
        kind: 'again',
        readings,
        missedIn: quiz.id,
      })
      undo.offer({ events }, undefined, { what: t('undo.what.quiz') })
      navigate({ screen: 'quiz', id })
    } catch (error) {
      sayFailed(error, 'quiz.notStarted')
    }
  }
  const ask = { label: t('quiz.again', { missed, number, what: whatIsMissed(quiz) }), go: () => void again() }
  const asks = missed > 0 ? [ask] : []
  const map = reading && {
    label: t('quiz.map'),
    go: () => navigate({ screen: 'map', id: reading.id }),
  }
  // Before reading, what was missed is best asked again after it.
  const ways =
    quiz.kind === 'before'
      ? [{ ...back, ...(quiz.readings.length === 1 && { label: t('quiz.read') }) }, ...asks]
      : [...asks, ...(map ? [map] : []), back]
  const [primary, ...others] = ways
  const { print, sheet } = usePrint(quiz)
  useCommands([
    {
      id: 'goOn',
      name: 'command.goOn',
      group: 'group.quiz',
      // Not Enter: whoever types answers may press it once more, and what they came for would be gone.
      keys: ['G'],
      run: () => primary?.go(),
      once: true,
    },
  ])

  return (
    <div className={styles.screen}>
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <p className={styles.eyebrow}>{inLine([t(`quiz.kind.${kind}`), inWords(quiz.day), ...texts])}</p>
        <Marks right={marks} of={marks.length} />
        <h1>{t('quiz.score', { right, of: marks.length, what: whatIsMissed(quiz) })}</h1>
        <ComeBackLine quiz={quiz} missed={missed} />
        <div className={styles.ways}>
          {primary && (
            <Button look="primary" onPress={primary.go}>
              {primary.label}
            </Button>
          )}
          {others.map((way, n) => (
            <Button key={way.label} look={n === others.length - 1 ? 'quiet' : 'plain'} onPress={way.go}>
              {way.label}
            </Button>
          ))}
        </div>
        <div className={styles.head}>
          <h2>{t('quiz.questions')}</h2>
          <IconButton label={t('command.printQuiz')} keys={label('Mod+P', isMac)} onPress={print}>
            <Printer size={18} aria-hidden="true" />
          </IconButton>
        </div>
        <ol>
          {quiz.items.map((item, n) => (
            <ResultItem key={`${n} ${item.prompt}`} quiz={quiz} item={item} />
          ))}
        </ol>
        {sheet}
      </main>
    </div>
  )
}
