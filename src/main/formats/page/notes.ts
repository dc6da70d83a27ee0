/** A mark of a note: a short number, letter or sign. */
const NOTE_MARK = /^\s*[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶]{1,4})[\])]?\s*$/i
/** UTF-16 units; what is longer is a chapter that something points to. */
const LONGEST_NOTE = 3000

/**
 * Marks the notes of a page as such: what a raised number or sign leads to. Gives them as markup by id, for those that
 * are taken for page furniture and left out.
 */
export function markNotes(document: Document): Map<string, string> {
  const notes = new Map<string, string>()
  const places = new Map<string, Element>()
  for (const place of document.querySelectorAll('[id]'))
    if (!places.has(place.id)) places.set(place.id, place)
  for (const link of document.querySelectorAll(
    'sup a[href*="#"], a[href*="#"][role="doc-noteref"], a[href*="#"].footnote-ref',
  )) {
    const id = link.getAttribute('href')!.split('#')[1] ?? ''
    if (notes.has(id) || !NOTE_MARK.test(link.textContent ?? '')) continue
    const note = places.get(id)?.closest('li, aside, dd, p, div') ?? places.get(id)
    if (!note || note.contains(link) || (note.textContent ?? '').length > LONGEST_NOTE) continue
    note.setAttribute('role', 'doc-footnote')
    notes.set(id, note.toString())
  }
  return notes
}
