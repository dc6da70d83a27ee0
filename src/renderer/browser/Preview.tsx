import type { Out } from '#contract/api'
import type { Face } from '#core/study/faces'
import { useStrings } from '#renderer/app/strings'
import { Asking } from '#renderer/question/Asked'
import styles from './Editor.module.css'

interface Props {
  preview: Out<'notes.preview'> | undefined
  /** Nothing has been written yet. */
  isEmpty: boolean
}

/** The cards that come of what is written, and what is still missing. */
export function Preview({ preview, isEmpty }: Props) {
  const t = useStrings()
  const faces = isEmpty ? [] : (preview?.faces ?? [])
  const lacking = isEmpty ? undefined : preview?.lacking
  return (
    <section className={styles.preview} aria-label={t('cards.preview')}>
      <Faces faces={faces} />
      <p className={styles.note} role="status">
        {lacking ? t(`cards.lacking.${lacking}`) : t('cards.comes', { count: faces.length })}
      </p>
    </section>
  )
}

/** Cards as they would be asked, each with its answer. */
export function Faces({ faces }: { faces: readonly Pick<Face, 'prompt' | 'answer' | 'hint'>[] }) {
  const t = useStrings()
  return (
    // A question is its own key: two of one note never ask the same.
    <ul>
      {faces.map(({ prompt, answer, hint }, n) => (
        <li key={`${n} ${prompt}`}>
          <span className={styles.prompt} dir="auto">
            <Asking prompt={prompt} />
          </span>
          <span className={styles.answer} dir="auto">
            {answer || '…'}
            {hint && <small>{t('cards.hinted', { hint })}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
