import { useStrings } from '#renderer/app/strings'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import { languageName } from './words'

/** Those that most texts are in; another stays choosable where a text has it. */
const KNOWN =
  'ar bg bn ca cs da de el en en-GB en-US es et fa fi fr ga gl he hi hr hu hy id is it ja ka ko la lt lv mk ms nl no pl pt pt-BR ro ru sk sl sq sr sv sw ta th tr uk ur vi zh zh-Hant'.split(
    ' ',
  )

interface Props {
  value: string
  onChange: (value: string) => void
  /** May be left as it is in each text. */
  isOptional?: boolean
}

/** The language of a text, by its name. */
export function LanguageChoice({ value, onChange, isOptional = false }: Props) {
  const t = useStrings()
  const tags = value === '' || value === 'und' || KNOWN.includes(value) ? KNOWN : [...KNOWN, value]
  const named = tags
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <SelectEntry
      label={t('library.detail.language')}
      {...{ value, onChange }}
      choices={[
        ...(isOptional ? [{ value: '', label: t('library.asItIs') }] : []),
        { value: 'und', label: t('library.noLanguage') },
        ...named,
      ]}
    />
  )
}
