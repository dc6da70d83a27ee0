import type { Mark } from '#core/text/document'

const set = (names: string) => new Set(names.split(' '))

/** Elements that begin and end a block of text. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
)

/** Elements left out with all that is in them. */
export const DROPPED = set(
  'head script style template iframe frame frameset noembed noframes canvas select textarea input datalist applet param source track ' +
    'meta link base area map rp case trigger',
)

/** Of these the reader is told. */
export const MISSED: Record<string, 'media' | 'live'> = {
  audio: 'media',
  video: 'media',
  embed: 'live',
  iframe: 'live',
  canvas: 'live',
  applet: 'live',
  input: 'live',
  select: 'live',
  textarea: 'live',
}

export const MARKS: Record<string, Mark> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'sup',
  sub: 'sub',
}
