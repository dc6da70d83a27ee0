import { Download, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { MarkFilter, NotebookFormat } from '#contract/marks'
import { useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { ShowFile } from '#renderer/app/ShowFile'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import controls from '#renderer/ui/controls.module.css'
import { FilePicker } from '#renderer/ui/FilePicker'
import styles from './Notebook.module.css'
import { useTakeIn } from './useTakeIn'

const FORMATS: readonly NotebookFormat[] = ['markdown', 'annotations', 'csv']

interface Props {
  /** What is shown is what is saved. */
  filter: MarkFilter
  count: number
}

/** The notebook to a file in the data folder, or to the clipboard, and annotations from a file. */
export function Exchange({ filter, count }: Props) {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const sayFailed = useFailed()
  const picker = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [file, setFile] = useState<string>()
  const say = (words: string) => {
    setSaid(words)
    setFile(undefined)
  }
  const takeIn = useTakeIn(say)
  const save = async (as: NotebookFormat) => {
    try {
      const saved = await client.call('notebook.save', { ...filter, as })
      say(t('notebook.saved', saved))
      setFile(saved.file)
    } catch (error) {
      sayFailed(error)
    }
  }
  const copy = async () => {
    try {
      const { text } = await client.call('notebook.text', { ...filter, as: 'markdown' })
      await navigator.clipboard.writeText(text)
      toast({ message: t('notebook.copied', { count }) })
    } catch {
      toast({ message: t('notebook.notCopied'), tone: 'error' })
    }
  }
  const item = (id: string, words: string, run: () => Promise<void>) => (
    <MenuItem key={id} className={controls.menuItem!} onAction={() => void run()}>
      {words}
    </MenuItem>
  )
  return (
    <div className={styles.exchange}>
      <MenuTrigger>
        <AriaButton className={`${controls.button} ${controls.small}`} isDisabled={count === 0}>
          <Download size={15} aria-hidden="true" />
          {t('notebook.save')}
        </AriaButton>
        <Popover className={controls.popover!} placement="bottom end">
          <Menu className={controls.menu!} aria-label={t('notebook.save')}>
            {FORMATS.map((as) => item(as, t(`notebook.as.${as}`), () => save(as)))}
            {item('copy', t('notebook.copy'), copy)}
          </Menu>
        </Popover>
      </MenuTrigger>
      <AriaButton
        className={`${controls.button} ${controls.quiet} ${controls.small}`}
        onPress={() => picker.current?.click()}
      >
        <Upload size={15} aria-hidden="true" />
        {t('notebook.import')}
      </AriaButton>
      <FilePicker
        ref={picker}
        label={t('notebook.import')}
        accept=".json,.jsonld,.annotation,application/json,application/ld+json"
        onFiles={([file]) => void takeIn(file!)}
      />
      <p className={styles.said} role="status">
        {said}
      </p>
      {file !== undefined && <ShowFile file={file} label="file.show" />}
    </div>
  )
}
