/**
 * What the app knows of one language by heart, as lists. Words are in lower case, parted by spaces; forms of one thing
 * by "/", the one to write first. What a language does not have is left out.
 */
export interface LanguageData {
  /** Words that name nothing by themselves. */
  functionWords: string
  /** A sentence that begins so leans on the one before it. */
  leaning: string
  /** What can go from the beginning of a sentence without harm to the rest; regular expression source. */
  lead?: string
  /** What begins the last part of a long sentence that can go, after a comma; regular expression source. */
  tail?: string
  /** As `leaning` for scripts without spaces: beginnings. */
  leaningStart?: RegExp
  /** Beginnings that only look as if they leaned; regular expression source, in small letters. */
  standing?: string
  /** A pronoun that is the "is" between two things; regular expression source, in small letters. */
  copula?: string
  /** Pronouns that stand for something named before them. */
  pronouns: string
  /** What is written before a word without a space, with its apostrophe: "l’"; regular expression source. */
  elision?: string
  /** "and", "or": between the last members of a list. */
  joiners: string
  /** Words in lower case within names: "von", "de la" word by word. */
  particles?: string
  /** The twelve months with the forms they have in dates. */
  months: string
  /** Between a day, a month and a year, besides a space: "de". */
  dateLinks?: string
  /** What stands before a year or an era after it; regular expression source. */
  era?: string
  /** A century with its number; regular expression source without groups. */
  century?: string
  /** A decade; regular expression source without groups. */
  decade?: string
  /** Number words from nought on, one after the other. */
  counts: string
  /** Further number words, in no order. */
  moreCounts?: string
  /** "thousand", "million". */
  scales: string
  percent: string
  /** Names of currencies. */
  money: string
  /** Words that measure. */
  units: string
  /** Words before a number that is a label: "page", "chapter". */
  labels: string
  /** Times that only the day of writing tells, thus not thousands of years ago; regular expression source. */
  passing?: string
}
