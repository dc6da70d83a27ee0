/** What says more than the words of a text do. */
const SAYS_MORE = /<(?:p|h[1-6]|li|table|blockquote|figure|img|em|strong|i|b|a|sup|sub|ruby|math)[\s/>]/i
/** Where white space counts it is code, or text as it was typed: editors put the colours of code on the clipboard. */
const AS_TYPED = /^\s*<(?:pre|code|textarea)[\s>]|white-space:\s*pre(?:;|"|'|\s)/i
const FRAGMENT = /<!--StartFragment-->([\s\S]*?)(?:<!--EndFragment-->|$)/i

/**
 * The HTML of a clipboard as a stretch of a page, all of which is meant; null when it says no more than the plain words
 * beside it, or holds code.
 */
export function clippingOf(html: string): string | null {
  const inside = FRAGMENT.exec(html)?.[1] ?? html.replace(/^[\s\S]*?<body[^>]*>|<\/body>[\s\S]*$/gi, '')
  if (!SAYS_MORE.test(inside) || AS_TYPED.test(inside.slice(0, 2_000))) return null
  return `<!--StartFragment-->${inside}<!--EndFragment-->`
}
