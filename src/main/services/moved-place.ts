import type { Place, Range } from '#core/text/document'
import { indexText } from '#core/text/places'
import type { OpenText } from './texts'

/** Where a kept place is in a text as it is now; null when it has none any more. */
export async function placeIn(text: OpenText, range: Range): Promise<Place | null> {
  const index = indexText(await text.sections())
  return index.has(range.from) ? range.from : null
}
