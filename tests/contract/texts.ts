/** A text of three headings, long enough that each begins a section of its own. */
export const ARTICLE = `# On Keeping Bees

By Ada Marsh

## In spring

${'A colony wakes when the willow blooms, and the first pollen comes in on warm noons. '.repeat(40)}

## In summer

${'The hive is full in June; a swarm hangs like a brown fruit from the plum tree. '.repeat(40)}

## In autumn

Café owners near the harbour buy the heather honey. ${'The keeper leaves enough for the winter. '.repeat(40)}
`

export const NOTE = 'A note about tides.\n\nThe moon pulls the sea, and the sea answers twice a day.\n'
