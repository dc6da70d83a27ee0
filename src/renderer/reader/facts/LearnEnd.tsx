import { Check } from 'lucide-react'
import { useState } from 'react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import type { OpenReading } from '#contract/reading'
import type { Fact } from '#core/facts/fact'
import { useStrings } from '#renderer/app/strings'
import { useLearning } from '#renderer/learning/useLearning'
import { Asking } from '#renderer/question/Asked'
import { Button } from '#renderer/ui/Button'
import { fresh } from './group'
import styles from './Learn.module.css'
import { useStudy } from './useFacts'

/** The end of a text: its key facts, chosen already, or what can be done once they are learned. */
export function LearnEnd({ open }: { open: OpenReading }) {
  const t = useStrings()
  const last = open.sections.at(-1)!.id
  const { study, isLoading } = useStudy(open.reading.id, [last])
  const section = study.facts[0]
  if (isLoading) {
    return (
      <p className={styles.looking} aria-live="polite">
        {t('facts.looking')}
      </p>
    )
  }
  if (!section || (section.facts.length === 0 && study.notes.length === 0)) return null
  const left = fresh(section, study, 'key')
  if (left.length === 0) return <Learned open={open} />
  return <ToLearn key={left.map((fact) => fact.id).join(' ')} open={open} facts={left} />
}

function ToLearn({ open, facts }: { open: OpenReading; facts: readonly Fact[] }) {
  const t = useStrings()
  const { learn } = useLearning(open.reading.id)
  const [chosen, setChosen] = useState(() => facts.map((fact) => fact.id))
  const isWhole = open.sections.length === 1
  const count = chosen.length
  return (
    <section className={styles.learn} aria-labelledby="learn-title">
      <h2 id="learn-title">{t(isWhole ? 'facts.endTitle' : 'facts.endTitlePart')}</h2>
      <p>{t('facts.endNote', { count })}</p>
      <Button
        look="primary"
        isDisabled={count === 0}
        onPress={() => void learn(facts.filter((fact) => chosen.includes(fact.id)))}
      >
        {t('facts.learnKey', { count })}
      </Button>
      <CheckboxGroup
        className={styles.choices!}
        aria-label={t('facts.chosen')}
        value={chosen}
        onChange={setChosen}
      >
        {facts.map((fact) => (
          <Checkbox key={fact.id} value={fact.id} className={styles.choice!}>
            <span className={styles.box} aria-hidden="true">
              <Check size={14} strokeWidth={3} />
            </span>
            <span dir="auto" lang={open.reading.language}>
              <Asking prompt={fact.forms[0].prompt} />
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </section>
  )
}

function Learned({ open }: { open: OpenReading }) {
  const t = useStrings()
  const { practise, map, quizAfter } = useLearning(open.reading.id)
  return (
    <section className={styles.learn} aria-labelledby="learn-title">
      <h2 id="learn-title">{t('facts.learnedTitle')}</h2>
      <p>{t('facts.learnedNote')}</p>
      <div className={styles.ways}>
        <Button look="primary" onPress={() => void quizAfter()}>
          {t('command.quiz')}
        </Button>
        <Button onPress={map}>{t('command.map')}</Button>
        <Button onPress={practise}>{t('facts.practise')}</Button>
      </div>
    </section>
  )
}
