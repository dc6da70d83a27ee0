/**
 * A table whose rows or cells are chosen is a grid (WAI-ARIA 1.2): a table itself has no word for what is chosen. The
 * focus is the grid's, which names the text it is on.
 *
 * @param active the id of that text's element
 */
export const asGrid = (active: string | undefined) =>
  ({
    ...{ role: 'grid', tabIndex: 0, 'aria-multiselectable': true },
    'aria-activedescendant': active,
  }) as const

/** A cell of a grid that can be chosen by itself. */
export const asChoosable = (isChosen: boolean) => ({ role: 'gridcell', 'aria-selected': isChosen }) as const
