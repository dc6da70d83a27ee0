/** UTF-16 units; no address of a page that works everywhere is half as long. */
const LONGEST = 4_000

/** The address of a web page, where a text is nothing else; undefined for any other text. */
export function addressIn(text: string): string | undefined {
  const one = text.trim()
  return /^https?:\/\/\S+$/i.test(one) && one.length <= LONGEST && URL.canParse(one) ? one : undefined
}

/** `www.ledger.example`, `ledger.example/harbour`. */
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u

/** The address of a web page as somebody writes it, who may leave out how it begins. */
export function addressAsTyped(text: string): string | undefined {
  const one = text.trim()
  return addressIn(one) ?? (BARE.test(one) ? addressIn(`https://${one}`) : undefined)
}
