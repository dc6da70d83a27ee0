import { useEffect, useRef, useState } from 'react'
import type { NoteView } from '#contract/facts'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { lengthOf, pieces, saysItAll } from '#renderer/question/prompt'
import { Eyebrow, Prompt, Sentence } from '#renderer/question/Question'
import { Button } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import styles from './CardFace.module.css'

/** A card: its question, and once `open` its answer in its sentence. */
export function CardFace({ note, open }: { note: NoteView; open: boolean }) {
  const t = useStrings()
  const [hinted, setHinted] = useState(false)
  const below = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) below.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const hint = open ? undefined : note.hint
  useCommands(
    hint && !hinted
      ? [
          {
            id: 'hint',
            name: 'command.hint',
            group: 'group.study',
            keys: ['H'],
            run: () => setHinted(true),
          },
        ]
      : [],
  )
  const { prompt, answer } = note
  const isCloze = pieces(prompt).length > 1
  const sentence = note.source?.quote.exact
  const showSentence = sentence !== undefined && !saysItAll(prompt, answer, sentence)
  return (
    <>
      <Eyebrow title={note.readingTitle} attributed={note.attributed} />
      <Prompt prompt={prompt} filled={open ? answer : undefined} />
      {hint && (
        <div className={styles.aside}>
          {hinted ? (
            <p className={styles.hint} dir="auto" role="status">
              {hint}
            </p>
          ) : (
            <Button look="quiet" small onPress={() => setHinted(true)}>
              {t('command.hint')} <Key name="H" />
            </Button>
          )}
        </div>
      )}
      {open && (!isCloze || showSentence || note.orphan) && (
        <div ref={below} className={styles.answer}>
          {!isCloze && (
            <p className={styles.words} dir="auto" data-length={lengthOf(answer)}>
              {answer}
            </p>
          )}
          {showSentence && <Sentence text={sentence} span={note.span} />}
          {note.orphan && <p className={styles.note}>{t('study.orphan')}</p>}
        </div>
      )}
    </>
  )
}
