import type { ComponentProps, ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { isCharacter } from '#renderer/app/keys'
import styles from './controls.module.css'
import { useCharacterKeys } from './Key'
import tip from './Tip.module.css'

interface Props extends Omit<ComponentProps<typeof AriaButton>, 'className' | 'children'> {
  look?: 'plain' | 'primary' | 'quiet'
  small?: boolean
  children: ReactNode
}

export function Button({ look = 'plain', small, ...props }: Props) {
  const names = [styles.button, look === 'plain' ? '' : styles[look], small ? styles.small : '']
  return <AriaButton {...props} className={names.join(' ')} />
}

interface IconProps extends Omit<ComponentProps<typeof AriaButton>, 'className' | 'children'> {
  label: string
  /** The key that does the same, as shown to the reader. */
  keys?: string
  children: ReactNode
}

/** An icon always has a name, shown on hover and focus together with its key. */
export function IconButton({ label, keys, children, ...props }: IconProps) {
  const isOn = useCharacterKeys()
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={`${styles.button} ${styles.quiet} ${styles.icon}`}>
        {children}
      </AriaButton>
      <Tooltip className={tip.tip!} offset={6}>
        {label} {keys && (isOn || !isCharacter(keys)) && <kbd className={styles.key}>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
