import type { LibraryFilter, LibraryItem } from '#contract/library'
import { type StringId, useStrings } from '#renderer/app/strings'
import { percentRead } from '#renderer/text/geography'

/** How far a text is read, in a word or two; empty for one nobody began. */
export function useReadInWords(): (item: LibraryItem) => string {
  const t = useStrings()
  return ({ state, furthest }) => {
    if (state === 'finished') return t('library.finished')
    const percent = percentRead(furthest)
    return state === 'new' || percent === 0 ? '' : t('library.percent', { percent })
  }
}

/** How many cards a text has and how well they are remembered; empty for none. */
export function useCardsInWords(): (item: LibraryItem) => string {
  const t = useStrings()
  return ({ cards, recall }) =>
    cards === 0
      ? ''
      : t('library.cards', {
          cards,
          state: recall === null ? 'fresh' : 'learned',
          percent: Math.round((recall ?? 0) * 100),
        })
}

const FORMATS: Readonly<Record<string, StringId>> = {
  docx: 'library.format.docx',
  html: 'library.format.html',
  markdown: 'library.format.markdown',
  page: 'library.format.page',
  text: 'library.format.text',
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** What a language is called; its letters where nobody knows. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** What texts can be filtered by, as a reader calls it. */
export function useFilterInWords(): (filter: LibraryFilter) => string {
  const t = useStrings()
  return ({ by, is }) => {
    if (by === 'state') return t(`library.state.${is as 'new'}`)
    if (by === 'cards') return t('library.due')
    if (by === 'language') return is === 'und' ? t('library.noLanguage') : languageName(is)
    if (by === 'format') return FORMATS[is] ? t(FORMATS[is]) : is.toUpperCase()
    return is
  }
}
