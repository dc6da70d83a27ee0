const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The order of names in an index: case and accents make no difference, and Part 2 stands before Part 10. */
export const byName = (one: string, other: string): number => collator.compare(one, other)
