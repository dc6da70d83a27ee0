import type { MarkColour, MarkStyle } from '#core/study/marks'

export const COLOURS: readonly MarkColour[] = ['amber', 'green', 'blue', 'rose']
export const STYLES: readonly MarkStyle[] = ['fill', 'underline', 'strike']

/** Tags as one writes them in a row, and back. Main keeps them tidy (`tidyTags`). */
export const tagsOf = (tags: readonly string[]): string => tags.join(', ')
export const tagsIn = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
