import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react'
import { Input, SearchField } from 'react-aria-components'
import type { OpenReading } from '#contract/reading'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './FindPanel.module.css'
import { HitList } from './HitList'
import { Problem } from './Problem'
import type { Find, FindOptions } from './useFind'

interface Props {
  open: OpenReading
  find: Find
  onClose: () => void
}

const OPTIONS = [
  { option: 'matchCase', label: 'find.matchCase', Icon: CaseSensitive },
  { option: 'wholeWord', label: 'find.wholeWord', Icon: WholeWord },
  { option: 'pattern', label: 'find.pattern', Icon: Regex },
] as const satisfies { option: keyof FindOptions; label: string; Icon: unknown }[]

/** What to look for in this text, and beside the text all that was found. */
export function FindPanel({ open, find, onClose }: Props) {
  const t = useStrings()
  const { query, setQuery, options, setOptions, result, now, move, problem, failed } = find
  const asked = query.trim()
  return (
    <search className={styles.panel} aria-label={t('command.find')}>
      <div className={styles.head}>
        <SearchField
          className={styles.field!}
          aria-label={t('command.find')}
          value={query}
          onChange={setQuery}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter') move(event.shiftKey ? -1 : 1)
            else if (event.key === 'Escape') onClose()
            else event.continuePropagation()
          }}
        >
          <Input
            className={controls.input!}
            placeholder={t('find.placeholder')}
            aria-invalid={problem !== null}
            onFocus={(event) => event.target.select()}
            spellCheck={false}
          />
        </SearchField>
        <IconButton label={t('find.close')} keys="Esc" onPress={onClose}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.tools}>
        {OPTIONS.map(({ option, label, Icon }) => (
          <IconButton
            key={option}
            label={t(label)}
            aria-pressed={options[option]}
            onPress={() => setOptions({ ...options, [option]: !options[option] })}
          >
            <Icon size={19} aria-hidden="true" />
          </IconButton>
        ))}
        <p className={styles.count} role="status">
          {asked !== '' &&
            !problem &&
            failed === null &&
            t(result.capped ? 'find.countFirst' : 'find.count', { now: now + 1, count: result.count })}
        </p>
        <IconButton
          label={t('find.back')}
          keys="Shift Enter"
          onPress={() => move(-1)}
          isDisabled={result.count === 0}
        >
          <ChevronUp size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('find.next')}
          keys="Enter"
          onPress={() => move(1)}
          isDisabled={result.count === 0}
        >
          <ChevronDown size={18} aria-hidden="true" />
        </IconButton>
      </div>
      {problem && <Problem pattern={query} problem={problem} />}
      {failed !== null && (
        <p className={styles.problem} role="status">
          {failed || t('error.load')}
        </p>
      )}
      {result.count > 0 && <HitList open={open} find={find} />}
      {asked !== '' && !options.pattern && (
        <p className={styles.elsewhere}>
          <a href={toHash({ screen: 'search', query: asked })}>{t('find.elsewhere')}</a>
        </p>
      )}
    </search>
  )
}
