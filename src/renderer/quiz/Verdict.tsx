import { Check, EqualApproximately, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { QuizAnswer, QuizItem } from '#contract/study'
import { dirOf } from '#core/text/direction'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { saysItAll } from '#renderer/question/prompt'
import { Sentence } from '#renderer/question/Question'
import { Button } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import styles from './Verdict.module.css'
import { missedOf, objectionTo } from './walk'

const SIGNS = { right: Check, almost: EqualApproximately, wrong: X }

interface Props {
  item: QuizItem
  answered: QuizAnswer
  /** The answer already stands in the question's blank. */
  filled: boolean
  onOverrule: (correct: boolean) => void
}

/** What became of an answer, in words and a sign; the right one in its sentence; and the reader's own word on it. */
export function Verdict({ item, answered, filled, onOverrule }: Props) {
  const t = useStrings()
  const block = useRef<HTMLDivElement>(null)
  useEffect(() => {
    block.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const { verdict, given, answer, sentence } = answered
  const Sign = SIGNS[verdict]
  const typed = item.form === 'typed'
  return (
    <div ref={block} className={styles.verdict} data-verdict={verdict}>
      <div className={styles.head}>
        <p className={styles.word}>
          <Sign size={20} aria-hidden="true" />
          {t(`quiz.verdict.${verdict}`)}
        </p>
        {item.parts && verdict === 'wrong' && (
          <p className={styles.given}>
            {t('quiz.partsRight', {
              right: item.parts.length - missedOf({ items: item.parts }),
              of: item.parts.length,
            })}
          </p>
        )}
        <Judge item={item} correct={answered.correct} onOverrule={onOverrule} />
      </div>
      {typed && given.trim() !== '' && given !== answer && (
        <p className={styles.given}>
          {t('quiz.wrote')} <q dir="auto">{given}</q>
        </p>
      )}
      {typed && !filled && (
        <p className={styles.answer} dir={dirOf(item.prompt)}>
          <bdi>{answer}</bdi>
        </p>
      )}
      {sentence !== '' && !(filled && saysItAll(item.prompt, answer, sentence)) && (
        <Sentence text={sentence} span={answered.span} />
      )}
    </div>
  )
}

function Judge({ item, correct, onOverrule }: { correct: boolean } & Pick<Props, 'item' | 'onOverrule'>) {
  const t = useStrings()
  const objection = objectionTo(item)
  const yes = () => onOverrule(true)
  const no = () => onOverrule(false)
  const commands = {
    yes: { id: 'countRight', name: 'command.countRight', group: 'group.quiz', run: yes },
    no: { id: 'countWrong', name: 'command.countWrong', group: 'group.quiz', run: no },
  } as const
  useCommands([
    ...(objection === 'ask' || objection === 'claim' ? [{ ...commands.yes, keys: ['Y', 'R'] }] : []),
    ...(objection === 'ask' || objection === 'claimed' ? [{ ...commands.no, keys: ['N'] }] : []),
  ])
  if (objection === null) return null
  if (objection === 'claim') {
    return (
      <Button small onPress={yes}>
        {t('quiz.claim')} <Key name="R" />
      </Button>
    )
  }
  return (
    <div className={styles.judge}>
      {objection === 'claimed' ? (
        <p className={styles.given}>{t('quiz.claimed')}</p>
      ) : (
        <Button small aria-pressed={correct} onPress={yes}>
          {t('quiz.yes')} <Key name="Y" />
        </Button>
      )}
      <Button small aria-pressed={!correct} onPress={no}>
        {t(objection === 'claimed' ? 'quiz.unclaim' : 'quiz.no')} <Key name="N" />
      </Button>
    </div>
  )
}
