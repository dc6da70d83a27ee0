/** British and American spellings in one, on folded texts; what is no word in either stays apart from others all the same. */
const SPELLINGS: [RegExp, string][] = [
  [/([a-z]{3}|\bod)our(?=$|[^a-z]|s\b|ed\b|ing\b|ly\b|ite|able|ful|less|hood|ist|er)/g, '$1or'],
  [/([a-z]{3})is(?=(?:e[ds]?|ers?|ing|ations?|ational)\b)/g, '$1iz'],
  [/lys(?=(?:e[ds]?|ers?|ing)\b)/g, 'lyz'],
  [/\b(cent|theat|fib|sab|calib|spect|lust|meag|somb)re(?=s?\b)/g, '$1er'],
  [/\b(def|off|lic|pret)ence(?=s?\b)/g, '$1ense'],
  [/\b(travel|cancel|label|model|signal|channel|fuel|level|counsel|quarrel)l(?=(?:ed|ers?|ing)\b)/g, '$1'],
  [/(catal|dial|anal|monol|epil)ogue(?=s?\b)/g, '$1og'],
  [/\bgrey/g, 'gray'],
  [/\bprogramme/g, 'program'],
  [/\baluminium/g, 'aluminum'],
  [/sulph/g, 'sulf'],
  [/\bplough/g, 'plow'],
  [/\bmould/g, 'mold'],
  [/(?<=\b|leuk|an|is|hyper|hypo|ur)aem/g, 'em'],
  [/haem(?=[aio])/g, 'hem'],
  [/\b(p|orthop|encyclop)aed/g, '$1ed'],
  [/\boe(?=soph|strog|dem)/g, 'e'],
  [/\b(arch|pal)ae(?=o)/g, '$1e'],
]

/** What a state is commonly called for short, as a whole answer; other initials are judged as such. */
const SHORT: [RegExp, string][] = [
  [/^(?:in )?(?:the )?(?:usa?|united states of america)$/, 'united states'],
  [/^(?:in )?(?:the )?uk$/, 'united kingdom'],
  [/^(?:in )?(?:the )?ussr$/, 'soviet union'],
]

/** A folded English answer in a form in which British and American spellings, and USA and United States, are one. */
export const inOneEnglish = (text: string): string =>
  [...SHORT, ...SPELLINGS].reduce((said, [pattern, by]) => said.replace(pattern, by), text)
