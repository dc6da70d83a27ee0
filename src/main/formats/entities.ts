/** Named character references that occur in prose; any other name stays as written. */
const NAMED = new Map(
  (
    'amp=& lt=< gt=> quot=" apos=\' nbsp=\u00a0 ensp=\u2002 emsp=\u2003 thinsp=\u2009 shy=\u00ad ' +
    'zwnj=\u200c zwj=\u200d lrm=\u200e rlm=\u200f copy=© reg=® trade=™ ndash=– mdash=— hellip=… ' +
    'middot=· bull=• dagger=† Dagger=‡ sect=§ para=¶ lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ ' +
    'laquo=« raquo=» lsaquo=‹ rsaquo=› prime=′ Prime=″ deg=° plusmn=± times=× divide=÷ minus=− frac12=½ ' +
    'frac14=¼ frac34=¾ sup1=¹ sup2=² sup3=³ ordf=ª ordm=º micro=µ permil=‰ infin=∞ ne=≠ le=≤ ge=≥ ' +
    'asymp=≈ larr=← rarr=→ uarr=↑ darr=↓ harr=↔ euro=€ pound=£ yen=¥ cent=¢ curren=¤ iexcl=¡ iquest=¿ ' +
    'not=¬ brvbar=¦ num=# ast=* lowbar=_ grave=` lbrack=[ rbrack=] Agrave=À Aacute=Á Acirc=Â Atilde=Ã ' +
    'Auml=Ä Aring=Å AElig=Æ Ccedil=Ç Egrave=È Eacute=É Ecirc=Ê Euml=Ë Igrave=Ì Iacute=Í Icirc=Î Iuml=Ï ' +
    'Ntilde=Ñ Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ouml=Ö Oslash=Ø OElig=Œ Scaron=Š Ugrave=Ù Uacute=Ú ' +
    'Ucirc=Û Uuml=Ü Yacute=Ý szlig=ß agrave=à aacute=á acirc=â atilde=ã auml=ä aring=å aelig=æ ccedil=ç ' +
    'egrave=è eacute=é ecirc=ê euml=ë igrave=ì iacute=í icirc=î iuml=ï ntilde=ñ ograve=ò oacute=ó ' +
    'ocirc=ô otilde=õ ouml=ö oslash=ø oelig=œ scaron=š ugrave=ù uacute=ú ucirc=û uuml=ü yacute=ý yuml=ÿ ' +
    'eth=ð ETH=Ð thorn=þ THORN=Þ zcaron=ž Zcaron=Ž'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
)

/** Character references to characters: `&amp;`, `&#8217;`, `&#x2019;`. Once only, so `&amp;lt;` gives `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(name) ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      return valid ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

/**
 * What a piece of HTML says, and nothing it does: tags and comments go, scripts and styles with their contents.
 * Never used as HTML afterwards. A blank line stands where an element of its own line ended.
 */
export function htmlText(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(
      /<(script|style|template|noscript|iframe|object|svg|math|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
      '',
    )
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|section|article|figure|figcaption|summary|details|dd|dt)\b[^<>]*>/gi,
      '\n\n',
    )
    .replace(/<[/!?a-z][^<>]*>/gi, '')
  return decodeEntities(bare)
    .replace(/(?<![ \t])[ \t]*\n[ \t]*/g, '\n')
    .trim()
}
