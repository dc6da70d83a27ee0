/** "5 - Looms in the mill", "--- A mill was built": a line of a list or a table. */
const LISTED = /^(?:[-–—•*]{2,} ?|[-–—•*] )|^[$€£]?\d[\d.,]*\p{L}{0,3} ?[-–—] /u
/** "1921 Ada Stone opens a mill": a line of a chronicle, whose year is no part of its sentence. */
const CHRONICLE = /^[12]\d{3} \p{Lu}\p{Ll}/u
/** "( Answered, 2 Comments ) Subject: looms": what a page puts around its text. */
const AROUND = /^\(\s|\bSubject: |\bRe: /

/** Whether a sentence is an entry of a list, a table or a chronicle, which reads otherwise than it is written. English only. */
export const isEntry = (said: string): boolean =>
  [LISTED, CHRONICLE, AROUND].some((pattern) => pattern.test(said))
