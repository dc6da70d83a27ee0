import {
  ArrowDown,
  ArrowUp,
  CircleCheck,
  CircleHelp,
  FolderPlus,
  type LucideIcon,
  Map as MapIcon,
  PencilLine,
  RotateCcw,
  Send,
  Tag,
  Trash2,
} from 'lucide-react'
import { MenuItem } from 'react-aria-components'
import type { LibraryItem } from '#contract/library'
import type { KeyName } from '#renderer/app/keys'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useLearn } from '#renderer/learning/useLearn'
import controls from '#renderer/ui/controls.module.css'
import { afterClosing, HungMenu } from '#renderer/ui/HungMenu'
import { Key } from '#renderer/ui/Key'
import type { TextActions } from './useTextActions'
import type { OpenMenu } from './useTextMenu'

interface Props {
  menu: OpenMenu
  item: LibraryItem
  actions: TextActions
  /** The list has keys of its own for what is in the menu. */
  hasKeys?: boolean
  /** The collection whose order is shown. */
  collection?: string | undefined
}

interface Does {
  Icon: LucideIcon
  words: string
  /** The list's own key for it. */
  name?: KeyName
  run: () => void
}

/** What can be done with one text. */
export default function TextMenu({ menu, item, actions, hasKeys = false, collection }: Props) {
  const t = useStrings()
  const { id, title, cards, state, builtIn } = item
  const { quiz } = useLearn(id)
  const targets = { ids: [id], item }
  const isDone = state === 'finished'
  const learning: Does[] =
    hasKeys && cards > 0
      ? [
          { Icon: MapIcon, words: t('map.kicker'), run: () => navigate({ screen: 'map', id }) },
          { Icon: CircleHelp, words: t('library.quiz'), run: quiz },
        ]
      : []
  const order: Does[] =
    collection === undefined
      ? []
      : [
          {
            Icon: ArrowUp,
            words: t('command.textUp'),
            name: 'Alt+ArrowUp',
            run: () => actions.arrange(id, collection, -1),
          },
          {
            Icon: ArrowDown,
            words: t('command.textDown'),
            name: 'Alt+ArrowDown',
            run: () => actions.arrange(id, collection, 1),
          },
        ]
  const removal: Does[] =
    cards === 0
      ? [
          {
            Icon: Trash2,
            words: t('library.remove'),
            name: 'Delete',
            run: () => actions.remove(targets, false),
          },
        ]
      : [
          {
            Icon: Trash2,
            words: t('library.removeKeep', { cards }),
            name: 'Shift+Delete',
            run: () => actions.remove(targets, true),
          },
          {
            Icon: Trash2,
            words: t('library.removeAll', { cards }),
            name: 'Delete',
            run: () => actions.remove(targets, false),
          },
        ]
  const all: Does[] = [
    ...learning,
    {
      Icon: PencilLine,
      words: t('command.textDetails'),
      name: 'E',
      run: () => actions.ask('details', targets),
    },
    { Icon: Tag, words: t('command.textTags'), name: 'T', run: () => actions.ask('tags', targets) },
    {
      Icon: FolderPlus,
      words: t('command.textCollections'),
      name: 'C',
      run: () => actions.ask('collections', targets),
    },
    isDone
      ? { Icon: RotateCcw, words: t('library.markNew'), run: () => actions.setState(targets, 'new') }
      : {
          Icon: CircleCheck,
          words: t('library.markFinished'),
          name: 'M',
          run: () => actions.setState(targets, 'finished'),
        },
    ...order,
    ...(builtIn
      ? []
      : [{ Icon: Send, words: t('library.handOn'), run: () => actions.ask('handOn', targets) }]),
    ...removal,
  ]
  return (
    <HungMenu label={t('library.more', { title })} from={menu.from} onClose={menu.close}>
      {all.map(({ Icon, words, name, run }) => (
        <MenuItem
          key={words}
          className={controls.menuItem!}
          textValue={words}
          onAction={() => afterClosing(run)}
        >
          <Icon size={18} aria-hidden="true" />
          {words}
          {hasKeys && name && <Key name={name} />}
        </MenuItem>
      ))}
    </HungMenu>
  )
}
