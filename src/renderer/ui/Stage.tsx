import { ArrowLeft } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { IconButton } from '#renderer/ui/Button'
import { Progress } from '#renderer/ui/Progress'
import styles from './Stage.module.css'
import { useTabbed } from './useTabbed'

interface Props {
  /** What this screen is, for those who cannot see it. */
  title: string
  back: { label: string; keys?: string; go: () => void }
  /** "6 left", and the share already done, 0 to 1. */
  count: string
  done: number
  tools?: ReactNode
  /** Takes the keys: arrows scroll it, and the commands of the screen work from it. */
  scroller: RefObject<HTMLElement | null>
  /** Announced whenever it changes. */
  said: string
  children: ReactNode
  /** What to press next, always in the same place. */
  foot?: ReactNode
}

/** One question at a time: a bar, the question in the middle, and a foot with what to do next. */
export function Stage({ title, back, count, done, tools, scroller, said, children, foot }: Props) {
  const tabbed = useTabbed()
  return (
    <div className={styles.screen}>
      <header>
        <div className={styles.bar}>
          <IconButton label={back.label} {...(back.keys && { keys: back.keys })} onPress={back.go}>
            <ArrowLeft size={19} aria-hidden="true" />
          </IconButton>
          <p className={styles.count}>{count}</p>
          <div className={styles.tools}>{tools}</div>
        </div>
        <Progress label={title} value={done} />
      </header>
      <main className={styles.main} {...tabbed}>
        <h1 className="visually-hidden">{title}</h1>
        <section ref={scroller} tabIndex={0} className={styles.scroll} aria-label={title}>
          <div className={styles.column}>{children}</div>
        </section>
        {foot && <div className={styles.foot}>{foot}</div>}
        <p role="status" className="visually-hidden">
          {said}
        </p>
      </main>
    </div>
  )
}
