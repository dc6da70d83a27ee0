import { blockText } from '#core/text/blocks'
import type { Block, BlockId, Section } from '#core/text/document'

/**
 * What stands beside a text and is not told by it: references, captions, notices, what a heading such as "Sources" or
 * "Funding" stands over. Nothing is asked about it. English headings; the rest goes by its looks.
 */

const title = (...words: string[]): RegExp => new RegExp(`^(?:\\d+\\.? )?(?:${words.join('|')})[:.]?$`, 'i')

/** Headings over what belongs to the making of a text, or leads out of it. */
const BESIDE = title(
  '(?:selected |cited |works |literature |key )?references(?: (?:and|&) (?:notes|further reading))?',
  '(?:selected |annotated |select )?bibliography',
  '(?:works|literature|sources|references) cited|reference list|cited works|citations',
  '(?:foot|end)notes|notes and references',
  'see also|external links|(?:suggested |suggestions for )?further reading|recommended reading|useful links',
  'acknowledge?ments?|funding (?:statement|information|sources)|financial (?:support|disclosure)',
  '(?:declaration of )?(?:conflicts? of interests?|competing interests?)(?: statement)?',
  "authors?['’]? contributions?|about the authors?|author (?:information|details|bios?|affiliations)",
  'data availability(?: statement)?|availability of data(?: and materials?)?|supplementary (?:materials?|information|data)|supporting information',
  'table of contents|list of (?:figures|tables|illustrations|maps|plates|abbreviations|contributors)|(?:photo|picture|image|illustration) credits',
  'copyright(?: (?:notice|page|information))?|legal notice|privacy policy|terms of use|colophon|imprint',
  '(?:related|recommended) (?:articles|stories|posts|reading|content|news|links)|you may also like|ethics (?:statement|approval)',
)
/** Headings that stand over such things at the end of a text, and may be the title of one. */
const BESIDE_AFTER = title(
  'notes|sources(?: and (?:notes|references))?|funding|contributors|contents|credits|index|licen[cs]e|disclaimer|declarations?|more (?:articles|stories|posts|news|links)',
)

/** Whether a heading stands over what is beside the text; `after` is whether something was told before it. */
export function isBeside(heading: string, after: boolean): boolean {
  const line = heading.trim().replace(/\s+/g, ' ')
  return BESIDE.test(line) || (after && BESIDE_AFTER.test(line))
}

const LABEL =
  '(?:Fig(?:ure|\\.)?|Table|Box|Plate|Map|Chart|Photo(?:graph)?|Image|Picture|Illustration|Scheme|Diagram|Listing|Exhibit|Video|Infographic|Graphic)s?'
/** "Figure 3: …", "Photo: …", "Table 2. …", "Fig. 1(a) – …"; "Table 2 shows …" is a sentence. */
const CAPTION = new RegExp(
  `^(?:\\(?${LABEL}\\)?\\.? ?(?:S?\\d+(?:[.–-]\\d+)*[A-Za-z]?(?: ?\\([a-z]\\))?|[IVX]+)\\s?[:.–—|](?:\\s|$)|(?:File )?${LABEL}(?: (?:credits?|caption|source|courtesy(?: of)?|by))?\\s?: (?=[\\p{Lu}\\d“"©]))`,
  'u',
)
/** "… Image: Ada Stone.": whose picture it is, at the end of what tells what is seen. */
const CREDIT =
  /(?:^|[.!?)”"’\s])\s?\(?(?:Image|Photo(?:graph)?|Picture|Illustration|Artwork|Video|Credit)s?(?: credits?| by| courtesy(?: of)?)?: ?\p{Lu}[^.!?]{1,70}\.?\)?$/u
/** Words of a longer block that ends with a credit: then the credit alone is none of the text's. */
const LONG_CAPTION = 60

const YEAR = '(?:1[5-9]|20)\\d\\d[a-z]?'
const NAME = "(?:(?:van|von|de|der|den|la|le|el|di|da|dos|du|al) )*\\p{Lu}[\\p{L}\\p{M}'’-]+"
const INITIALS = '(?:\\p{Lu}\\.[ -]?){1,4}|\\p{Lu}{1,3}(?=[,.;:) ])'
/** "[12] ", "12. ": the number of an entry. */
const NUMBERED = '(?:\\[[\\p{L}\\d]{1,8}\\]|\\(?\\d{1,3}[.)])\\s*'
/** "Stone, A. B.", "Stone A," or "A. Stone,": the first author of an entry. */
const AUTHOR = `(?:${NAME},? (?:${INITIALS})|(?:${INITIALS})\\s?${NAME}(?=,| and | &))`
const OPENS_ENTRY = new RegExp(`^(?:${NUMBERED})?${AUTHOR}`, 'u')
const HAS_NUMBER = new RegExp(`^${NUMBERED}`, 'u')
const DATED = new RegExp(
  `\\(${YEAR}(?:, \\p{L}+(?: \\d+)?)?\\)|[.,;] ${YEAR}[.;,:]|\\b${YEAR}\\.?$|\\bin press\\b`,
  'u',
)
/** Where something was published: a volume with its pages, a press, a number of its kind. */
const PUBLISHED =
  /\b\d+ ?\(\d+(?:[–-]\d+)?\)[:,] ?(?:pp?\. ?)?e?\d+|\bpp?\. ?\d+(?: ?[–-] ?\d+)|\b[Vv]ol\. ?\d+|\b\d{4};\d+|[:,] ?\d+[–-]\d+\.?$|\b(?:University Press|Press|Publishers?|Publishing|Verlag|Springer|Elsevier|Wiley|Routledge|Journal of|Proceedings of|Transactions on|Conference on|Ph\.?D\.? thesis|Dissertation|arXiv)\b|\bet al\.|\(Eds?\.\)|: \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*[,.]/u
/** What only an entry of a list has. */
const ENTRY_MARK =
  /\bISBN(?:-1[03])?:? ?[\dX][\dX -]{8,}|\bISSN:? ?\d{4}-|\bdoi:? ?10\.|\bdoi\.org\/|\bPMID:? ?\d|\barXiv:\d|\b(?:Retrieved|Accessed)(?: on)?:? (?:from https?|from www|\d{1,2} \p{Lu}\p{L}+,? \d{4}|\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{4}-\d\d)|\bArchived from the original\b|\bRetrieved from https?:/u

/** Whether a block is an entry of a list of sources: "Stone, A. (2004). Looms of Hull. Cork: Mill Press." */
export function isReference(text: string): boolean {
  if (ENTRY_MARK.test(text)) return true
  if (OPENS_ENTRY.test(text)) return DATED.test(text) && (PUBLISHED.test(text) || HAS_NUMBER.test(text))
  return HAS_NUMBER.test(text) && /^\[/.test(text) && DATED.test(text) && PUBLISHED.test(text)
}

/** Lines of a table of contents, page numbers, what a page carries on every copy of it. */
const LINE =
  /^(?:.{0,80}(?:\.\s?){4,}\s*\d+|(?:page )?\d+ of \d+|page \d+|[-–—] ?\d+ ?[-–—])\.?$|^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by))/i

/** Whether a whole block is none of the text's own: a caption, an entry of a list of sources, a line of a page's dress. */
export function isApparatus(text: string): boolean {
  const line = text.trim()
  if (CAPTION.test(line) || LINE.test(line)) return true
  if (CREDIT.test(line) && line.split(/\s+/).length <= LONG_CAPTION) return true
  return isReference(line)
}

/** What a notice begins with, and what it says of the text itself. */
const NOTICE =
  /^(?:Subscribe (?:to|now|today|here)\b(?! (?:was|were|is)\b)|Sign (?:up|in) (?:for|to|here|now)\b|Follow us\b|(?:Find|Like|Join) us on\b|Read (?:more|also|next)\b(?=$|[:.]| (?:about|at|on|in our|from|stories)\b)|Click (?:here|on the (?:link|button))\b|(?:Share|Print|Download|Listen to|Bookmark) this (?:article|story|page|post|episode)\b|Get (?:our|the) .{0,40}newsletters?\b|(?:To|If you) .{0,60}(?:subscribe|sign up|unsubscribe)\b|This (?:article|story|post|page|website|site|text|work|book|content|material|publication)(?: (?:was|is|has been))? (?:(?:originally|first) published|licen[cs]ed|reprinted|republished|reproduced|made available|uses cookies)\b|(?:Reprinted|Reproduced|Republished) (?:with|by) (?:kind )?permission|No part of this (?:book|publication|work)\b|Correspondence(?: concerning this article)?(?: should be addressed)? to\b|(?:Received|Submitted|Accepted):? \d|Disclaimer:)/u
const NOTICE_INSIDE =
  /\ball rights reserved\b|\bCreative Commons (?:Attribution|licen[cs]e|CC)|\b(?:declares?|declared|have|has) (?:that (?:they|she|he) (?:have|has) )?no (?:known )?(?:competing|conflicts? of) (?:financial )?interests?\b|^Copyright ?(?:©|\(c\)|\d{4})|©/i
const THANKS =
  /^The authors?(?: also)?(?: would like to| wish(?:es)? to| wants? to| are| is| gratefully)? (?:thanks?|acknowledges?|grateful to|indebted to|thankful to)\b|^We(?: also)?(?: would like to| wish to| are| gratefully)? (?:thank|acknowledge|grateful to|indebted to) .*\bfor (?:[\p{L}’']+ ){0,5}(?:comments|assistance|help|feedback|support|discussions?|advice|suggestions|reading|funding)\b|^This (?:work|study|research|project|paper|publication) (?:was|is|has been) (?:partially |partly |financially |generously )?(?:supported|funded|financed)\b|^(?:Funding|Financial support|Support) (?:for this (?:work|study|research|project) )?(?:was|were|is|came)\b|^The funders? had no role\b/u

/** Whether a sentence is a notice beside the text: of rights, of money and thanks, or a call to subscribe. */
export const isNotice = (sentence: string): boolean =>
  NOTICE.test(sentence) || NOTICE_INSIDE.test(sentence) || THANKS.test(sentence)

/** What is said of those who wrote a text and no part of what it tells. */
const REPORTS =
  /^By \p{Lu}|\b(?:contributed reporting\b|contributed(?: to this (?:report|article|story))?\.?$|reported from|reporting (?:from|by)|is (?:a|an|the) (?:[\p{L}’'.-]+ ){0,6}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Pp]roducer|[Jj]ournalist|[Cc]olumnist)\b|covers (?:the|[\p{Lu}])|[Pp]hotographs? by|[Ee]dited by)/u

/** Whether a sentence tells who wrote a text or reported for it. */
export const isOfReporter = (sentence: string): boolean => REPORTS.test(sentence)

/** Blocks at the end of a text that may tell of those who wrote it. */
const LAST = 6
/** A first and a last name, or several, and nothing else. */
const NAMES = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*,? (?:and )?){2,8}$/u

/** What is said so of whoever wrote the text above it. */
const WRITES = /\bis (?:also )?the author of\b/u

/** Whether a block tells of a reporter: "Ada Stone is a reporter for the Hull Times. She has covered looms since May." */
function isBiography(text: string): boolean {
  const first = text.split(/(?<=[^\p{Lu}][.!?]) (?=\p{Lu})/u)[0]!
  const said = REPORTS.exec(first) ?? WRITES.exec(first)
  return said !== null && NAMES.test(first.slice(0, said.index))
}

/** Words of a line without an end mark that may be a heading of a text without mark-up. */
const HEADING_WORDS = 8
const isHeading = (block: Block, text: string): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' &&
    text.split(/\s+/).length <= HEADING_WORDS &&
    !/[.!?…:;,”"’)\]。]$/u.test(text))

/** The blocks of a text that are none of its own: under a heading that says so, or by their looks. */
export function besideText(sections: readonly Section[]): ReadonlySet<BlockId> {
  const found = new Set<BlockId>()
  let beside = false
  let after = false
  const last = new Set(sections.flatMap(({ blocks }) => blocks).slice(-LAST))
  for (const section of sections) {
    if (section.title !== '') beside = isBeside(section.title, after)
    for (const block of section.blocks) {
      const text = blockText(block).trim()
      const heading = isHeading(block, text)
      if (heading) beside = isBeside(text, after)
      if (beside || isApparatus(text) || (after && last.has(block) && isBiography(text))) found.add(block.id)
      else after ||= !heading && text !== ''
    }
  }
  return found
}
