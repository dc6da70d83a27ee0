import { useContext, useId } from 'react'
import type { SectionId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import text from '#renderer/text/Text.module.css'
import { Button } from '#renderer/ui/Button'
import { endOfSection } from './remembered'
import styles from './SectionEnd.module.css'
import { MemoryContext } from './useMemory'

/**
 * What stands below a part of a text that goes on: one line on what there is to remember of it. It keeps its room when
 * there is nothing to say, so that the text below never moves.
 */
export function SectionEnd({ section }: { section: SectionId }) {
  const t = useStrings()
  const id = useId()
  const { of, quiz } = useContext(MemoryContext)
  const end = endOfSection(t, of(section))
  return (
    <div className={text.partEnd}>
      {end && (
        <p className={styles.line} lang="en" dir="ltr">
          <span id={id}>{end.words}</span>
          <Button small look="quiet" aria-describedby={id} onPress={() => quiz(section)}>
            {t('memory.quizMe')}
          </Button>
        </p>
      )}
    </div>
  )
}
