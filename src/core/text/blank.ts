/** What stands in a question for the words to be recalled. */
export const BLANK = '____'
