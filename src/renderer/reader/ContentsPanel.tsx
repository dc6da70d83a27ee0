import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { OpenReading } from '#contract/reading'
import type { Place } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import styles from './ContentsPanel.module.css'
import type { Journey } from './useJourney'
import { BookmarkList } from './where/BookmarkList'
import { PageList } from './where/PageList'
import { TocList } from './where/TocList'

interface Props {
  open: OpenReading
  journey: Journey
  /** The reader has gone somewhere by it. */
  onGone: () => void
}

export type View = 'contents' | 'pages' | 'bookmarks'

/** Ways into the text: its contents, its pages, and the reader's bookmarks. */
export function ContentsPanel({ open, journey, onGone }: Props) {
  const t = useStrings()
  const [view, setView] = useState<View>('contents')
  const goTo = (place: Place) => {
    journey.goTo(place)
    onGone()
  }
  const goToOffset = (offset: number) => {
    journey.goToOffset(offset)
    onGone()
  }
  return (
    <nav className={styles.panel} aria-label={t('command.contents')}>
      <Tabs className={styles.tabs!} selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
        <TabList className={controls.segments!} aria-label={t('where.ways')}>
          <Tab className={controls.segment!} id="contents">
            {t('command.contents')}
          </Tab>
          <Tab className={controls.segment!} id="pages">
            {t('where.pages')}
          </Tab>
          <Tab className={controls.segment!} id="bookmarks">
            {t('where.bookmarks')}
          </Tab>
        </TabList>
        <TabPanel className={styles.list!} id="contents">
          <TocList open={open} journey={journey} onGoTo={goTo} />
        </TabPanel>
        <TabPanel className={styles.list!} id="pages">
          <PageList open={open} journey={journey} onGoTo={goToOffset} />
        </TabPanel>
        <TabPanel className={styles.list!} id="bookmarks">
          <BookmarkList open={open} journey={journey} onGoTo={goTo} />
        </TabPanel>
      </Tabs>
    </nav>
  )
}
