/** The element of a text in the list, by its place in it. */
export const textId = (n: number): string => `text-${n}`
