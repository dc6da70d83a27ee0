/** Looks that names of one kind share. */
const LOOKS: readonly RegExp[] = [
  // "NASA" beside "ESA"
  /^\p{Lu}[\p{Lu}.&-]+$/u,
  /^\p{Lu}/u,
  /^the /i,
]

/** Whether two answers look alike, so that neither gives itself away beside the other; `more` are further looks. */
export const looksAlike = (one: string, other: string, more: readonly RegExp[]): boolean =>
  [...LOOKS, ...more].every((look) => look.test(one) === look.test(other))
