import type { RefObject } from 'react'
import type { Command } from '#renderer/app/commands'

const GROUP = 'group.notebook'

/** What the keys do with the row that has the focus: the same as its buttons. */
export function rowCommands(within: RefObject<HTMLElement | null>): Command[] {
  const press = (action: string) => () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')
    if (row && within.current?.contains(row))
      row.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click()
  }
  return [
    {
      id: 'mark.edit',
      name: 'command.markEdit',
      group: GROUP,
      keys: ['E'],
      run: press('edit'),
      keyOnly: true,
    },
    {
      id: 'mark.card',
      name: 'command.markCard',
      group: GROUP,
      keys: ['C'],
      run: press('card'),
      keyOnly: true,
    },
    {
      ...{
        id: 'mark.remove',
        name: 'command.markRemove',
        group: GROUP,
        keys: ['Delete'],
        run: press('remove'),
      },
      ...{ keyOnly: true, once: true },
    },
  ]
}
