import {
  BookOpenText,
  CirclePause,
  Ellipsis,
  MessageSquareWarning,
  Moon,
  Pencil,
  Repeat2,
  StickyNote,
  Timer,
  Undo2,
  Volume2,
  VolumeX,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { isMac, label } from '#renderer/app/keys'
import { type StringId, useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Key } from '#renderer/ui/Key'
import { FlagMenu } from './FlagMenu'
import type { CardActions } from './useStudyCommands'

interface Props {
  actions: CardActions
  flag: number
  isSpeaking: boolean
  /** The card is still asked, so another form makes sense. */
  isAsking: boolean
  onUndo: () => void
  onAside: (how: 'buried' | 'suspended') => void
  /**
   * Gives the keys to the card: after a press the next one must not press the same button again. A menu that opens gives
   * them back to whatever has them then.
   */
  toCard: () => void
}

/** What can be done with a card besides answering it; the less usual in a menu. */
export function Tools({ actions, flag, isSpeaking, isAsking, onUndo, onAside, toCard }: Props) {
  const t = useStrings()
  const { showInText, otherForm, report } = actions
  const fromCard = (run: () => void) => () => {
    toCard()
    run()
  }
  const item = (name: StringId, key: string, icon: ReactNode, run: () => void) => (
    <MenuItem className={controls.menuItem!} onAction={run} textValue={t(name)}>
      {icon}
      {t(name)}
      <Key name={key} />
    </MenuItem>
  )
  return (
    <>
      <IconButton label={t('command.undo')} keys={label('Mod+Z', isMac)} onPress={fromCard(onUndo)}>
        <Undo2 size={18} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t(isSpeaking ? 'command.aloudStop' : 'command.cardAloud')}
        keys="R"
        onPress={fromCard(actions.aloud)}
      >
        {isSpeaking ? <VolumeX size={18} aria-hidden="true" /> : <Volume2 size={18} aria-hidden="true" />}
      </IconButton>
      {showInText && (
        <IconButton label={t('command.showInText')} keys="T" onPress={showInText}>
          <BookOpenText size={18} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={t('command.editNote')} keys="E" onPress={fromCard(actions.edit)}>
        <Pencil size={17} aria-hidden="true" />
      </IconButton>
      <FlagMenu flag={flag} onFlag={actions.flag} onOpen={toCard} />
      <MenuTrigger onOpenChange={(isOpen) => isOpen && toCard()}>
        <IconButton label={t('study.more')}>
          <Ellipsis size={18} aria-hidden="true" />
        </IconButton>
        <Popover className={controls.popover!} placement="bottom end">
          <Menu className={controls.menu!} aria-label={t('study.more')}>
            {isAsking &&
              otherForm &&
              item('command.otherForm', 'F', <Repeat2 size={17} aria-hidden="true" />, otherForm)}
            {item('command.comment', 'N', <StickyNote size={17} aria-hidden="true" />, actions.comment)}
            {item('command.bury', 'B', <Moon size={17} aria-hidden="true" />, () => onAside('buried'))}
            {item('command.suspend', '!', <CirclePause size={17} aria-hidden="true" />, () =>
              onAside('suspended'),
            )}
            {report &&
              item(
                'command.report',
                'Shift+R',
                <MessageSquareWarning size={17} aria-hidden="true" />,
                report,
              )}
            {item('command.sitting', 'G', <Timer size={17} aria-hidden="true" />, actions.sitting)}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  )
}
