import { ArrowLeft } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Beginning } from '#contract/jobs'
import type { Settings } from '#contract/settings'
import type { ReadingId } from '#core/text/document'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { blocksIn, firstPlace } from '#renderer/text/dom'
import { pageOf, typeVars } from '#renderer/text/page'
import { SectionView } from '#renderer/text/SectionView'
import { headingLevels } from '#renderer/text/sections'
import text from '#renderer/text/Text.module.css'
import { TextLinks } from '#renderer/text/TextLinks'
import { TextTitle } from '#renderer/text/TextTitle'
import { IconButton } from '#renderer/ui/Button'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import flow from './Flow.module.css'
import styles from './Reader.module.css'

interface Props {
  id: ReadingId
  beginning: Beginning
  settings: Settings
  /** Told which block is the first in sight, whenever the page has come to rest. */
  onRest: (block: number) => void
}

const nowhere = () => {}
const noSection = () => Promise.reject(new Error('only the first pages are there'))

/** How a long text begins, to be read while the rest of it comes in. It looks as it will in the reader. */
export function FirstPages({ id, beginning, settings, onRest }: Props) {
  const t = useStrings()
  const { title, byline, language, dir, blocks } = beginning
  const { typography } = pageOf(settings, id)
  const scroller = useRef<HTMLElement>(null)
  useFocusOnShow(scroller)
  const section = useMemo(() => ({ id: 'begin', title: '', blocks }), [blocks])
  const levels = useMemo(
    () =>
      headingLevels(
        blocks.flatMap((block) =>
          block.kind === 'heading' ? [{ title: '', level: block.level, block: block.id }] : [],
        ),
      ),
    [blocks],
  )
  const onScrollEnd = () => {
    const element = scroller.current!
    const { top } = element.getBoundingClientRect()
    const first = firstPlace(blocksIn(element.firstElementChild), (box) => box.top >= top)
    onRest(element.scrollTop > 0 && first ? Number(first.block) : 0)
  }
  return (
    <TextLinks id={id} type={typography} load={noSection} goTo={nowhere}>
      <div className={styles.screen} data-begins="">
        <header className={styles.bar}>
          <IconButton label={t('reader.toLibrary')} keys="L" onPress={() => navigate({ screen: 'library' })}>
            <ArrowLeft size={19} aria-hidden="true" />
          </IconButton>
        </header>
        <div className={styles.body}>
          <main className={styles.text} aria-label={t('reader.text')}>
            <section
              ref={scroller}
              className={flow.scroller}
              style={typeVars(typography)}
              tabIndex={0}
              aria-label={title}
              onScrollEnd={onScrollEnd}
            >
              <article className={text.article} lang={language} dir={dir}>
                <header className={text.head}>
                  <TextTitle title={title} />
                  <div className={text.byline}>
                    <p>{byline}</p>
                    <p lang="en" dir="ltr" role="status">
                      {t('reader.begins')}
                    </p>
                  </div>
                </header>
                <SectionView section={section} levels={levels} />
              </article>
            </section>
          </main>
        </div>
      </div>
    </TextLinks>
  )
}
