import type { LibraryItem } from '#contract/library'
import { useDateInWords, useStrings, useTimeInWords } from '#renderer/app/strings'

/** One line about a text: who, where, when, how long. */
export function useMeta(): (item: LibraryItem) => string {
  const t = useStrings()
  const inWords = useDateInWords()
  const inTime = useTimeInWords()
  return (item) =>
    [
      item.byline,
      item.publisher,
      item.published && inWords(item.published),
      item.words > 0 ? inTime(item.minutes) : t('meta.noText'),
      item.words > 0 && t('meta.words', { words: item.words }),
    ]
      .filter(Boolean)
      .join(' · ')
}
