import { createContext, useContext } from 'react'
import { isCharacter, isMac, type KeyName, label } from '#renderer/app/keys'
import styles from './controls.module.css'

/** Whether keys that write a character do something by themselves; readers can switch them off (WCAG 2.1.4). */
export const CharacterKeysContext = createContext(true)
export const useCharacterKeys = () => useContext(CharacterKeysContext)

/** A key beside what it does; nothing while it does nothing. */
export function Key({ name, className = styles.key! }: { name: KeyName; className?: string }) {
  const isOn = useCharacterKeys()
  return isOn || !isCharacter(name) ? <kbd className={className}>{label(name, isMac)}</kbd> : null
}
