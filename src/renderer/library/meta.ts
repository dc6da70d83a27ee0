import type { LibraryItem } from '#contract/library'
import { inLine } from '#core/text/direction'
import { useDateInWords, useStrings, useTimeInWords } from '#renderer/app/strings'

/** One line about a text: who, where, when, how long; `withTime: false` where its time is told elsewhere. */
export function useMeta(): (item: LibraryItem, options?: { withTime: boolean }) => string {
  const t = useStrings()
  const inWords = useDateInWords()
  const inTime = useTimeInWords()
  return (item, { withTime } = { withTime: true }) =>
    inLine([
      item.byline,
      item.publisher,
      item.published && inWords(item.published),
      item.words === 0 ? t('meta.noText') : withTime && inTime(item.minutes),
      item.words > 0 && t('meta.words', { words: item.words }),
    ])
}
