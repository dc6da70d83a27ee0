import { useAnswer } from '#renderer/app/client'
import { SuggestEntry } from '#renderer/ui/SuggestEntry'

interface Props {
  label: string
  note?: string
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
}

/** Tags of cards, parted by commas, with those there are to choose from. */
export function TagEntry(props: Props) {
  const { data: names } = useAnswer('cards.names', {})
  return <SuggestEntry {...props} names={names?.tags ?? []} isList />
}
