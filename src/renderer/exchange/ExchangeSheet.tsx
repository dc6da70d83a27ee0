import { Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CardsFormat } from '#contract/exchange'
import { reasonOf, useAnswer, useClient } from '#renderer/app/client'
import { ShowFile } from '#renderer/app/ShowFile'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { FilePicker } from '#renderer/ui/FilePicker'
import { Sheet } from '#renderer/ui/Overlay'
import { Progress } from '#renderer/ui/Progress'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import styles from './Exchange.module.css'
import type { CardsImport } from './useCardsImport'

const FORMATS: readonly CardsFormat[] = ['anki', 'csv', 'markdown', 'json']

interface Props {
  cards: CardsImport
  onClose: () => void
}

/** Takes cards in from files of other programs, and writes them out for these. */
export function ExchangeSheet({ cards, onClose }: Props) {
  const t = useStrings()
  const { startText } = cards
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() !== '') void startText(text, true)
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [startText])
  return (
    <Sheet title={t('exchange.title')} isOpen onClose={onClose}>
      <div className={styles.parts}>
        <section aria-labelledby="exchange-in">
          <h3 id="exchange-in">{t('exchange.in')}</h3>
          <TakeIn cards={cards} />
        </section>
        <section aria-labelledby="exchange-out">
          <h3 id="exchange-out">{t('exchange.out')}</h3>
          <Save />
        </section>
      </div>
    </Sheet>
  )
}

function TakeIn({ cards: { job, looking, start, cancel } }: Pick<Props, 'cards'>) {
  const t = useStrings()
  const picker = useRef<HTMLInputElement>(null)
  const item = job?.items[0]
  const running = job?.state === 'running' && item
  return (
    <>
      <p className={styles.note}>{t('exchange.inNote')}</p>
      {looking && (
        <Under label={t('exchange.looking', { name: looking.name })} done={null} onStop={looking.stop} />
      )}
      {!looking && running && (
        <Under label={t('exchange.running', { name: item.name })} done={item.done ?? null} onStop={cancel} />
      )}
      {!looking && !running && (
        <Button small look="primary" onPress={() => picker.current?.click()}>
          <Upload size={15} aria-hidden="true" /> {t('exchange.choose')}
        </Button>
      )}
      <FilePicker
        ref={picker}
        label={t('exchange.choose')}
        accept=".apkg,.colpkg,.csv,.tsv,.txt,.md,.markdown"
        onFiles={([file]) => start(file!)}
      />
      <div role="status" className={styles.said}>
        {item?.error && <p className={styles.error}>{item.error}</p>}
        {item?.cards && <p>{t('exchange.brought', { ...item.cards })}</p>}
        {item?.cards && (item.cards.known > 0 || item.cards.trashed > 0) && (
          <p>{t('exchange.known', { ...item.cards })}</p>
        )}
        {job?.state === 'cancelled' && <p>{t('exchange.cancelled')}</p>}
        {item && item.warnings.length > 0 && (
          <ul>
            {item.warnings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

/** What is under way, and a way to stop it. */
function Under({ label, done, onStop }: { label: string; done: number | null; onStop: () => void }) {
  const t = useStrings()
  return (
    <div className={styles.running}>
      <Progress label={label} value={done} />
      <p className={styles.line}>
        {label}
        <Button small onPress={onStop}>
          {t('imports.cancel')}
        </Button>
      </p>
    </div>
  )
}

function Save() {
  const t = useStrings()
  const client = useClient()
  const [said, setSaid] = useState('')
  const [file, setFile] = useState<string>()
  const [busy, setBusy] = useState<CardsFormat | null>(null)
  const { data: decks = [] } = useAnswer('decks.list', {})
  const [deck, setDeck] = useState('')
  const save = async (as: CardsFormat) => {
    setBusy(as)
    setSaid('')
    setFile(undefined)
    try {
      const saved = await client.call('exchange.exportCards', { as, ...(deck && { deck }) })
      setSaid(t('exchange.saved', { ...saved }))
      setFile(saved.file)
    } catch (error) {
      setSaid(reasonOf(error) ?? t('error.save'))
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      <SelectEntry
        label={t('exchange.which')}
        value={deck}
        onChange={setDeck}
        choices={[
          { value: '', label: t('exchange.allDecks') },
          ...decks.filter(({ cards }) => cards > 0).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ul className={styles.formats}>
        {FORMATS.map((as) => (
          <li key={as}>
            <Button
              small
              isDisabled={busy !== null}
              aria-describedby={`exchange-${as}`}
              onPress={() => void save(as)}
            >
              {t(`exchange.as.${as}`)}
            </Button>
            <span id={`exchange-${as}`} className={styles.note}>
              {t(`exchange.asNote.${as}`)}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {busy ? t('exchange.saving') : said}
      </p>
      {file !== undefined && <ShowFile file={file} label="file.show" />}
    </>
  )
}
