import { Fragment, type ReactNode, useContext } from 'react'
import type { OpenReading } from '#contract/reading'
import { readingMinutes } from '#core/text/words'
import { useRun } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useDateInWords, useStrings, useTimeInWords } from '#renderer/app/strings'
import { LinksContext } from '#renderer/text/links'
import styles from '#renderer/text/Text.module.css'
import { TextTitle } from '#renderer/text/TextTitle'
import { Button } from '#renderer/ui/Button'
import { HeadLine } from './facts/HeadLine'
import { LearnEnd } from './facts/LearnEnd'

/** What stands above a text: its title, who wrote it, where and when, and what there is to learn. */
export function TextHead({ open }: { open: OpenReading }) {
  const t = useStrings()
  const inTime = useTimeInWords()
  const inWords = useDateInWords()
  const { title, byline, publisher, published, source } = open.reading
  const { unit, perMinute } = open.pace
  const words = open.sections.reduce((sum, section) => sum + section.words, 0)
  const facts = [byline, publisher, published && inWords(published)]
  const shown = (fact: string): ReactNode =>
    source !== undefined && fact === publisher ? <SourceLink source={source}>{fact}</SourceLink> : fact
  if (words > 0) facts.push(inTime(readingMinutes(words, unit === 'words' ? perMinute : undefined)))
  return (
    <header className={styles.head}>
      <TextTitle title={title} />
      <div className={styles.byline}>
        <p>
          {facts.filter(Boolean).map((fact, n) => (
            // Each by itself, so that a name in another script does not turn its neighbours round.
            <Fragment key={fact}>
              {n > 0 && ' · '}
              <bdi>{fact && shown(fact)}</bdi>
            </Fragment>
          ))}
        </p>
        {words > 0 ? <HeadLine open={open} /> : <p lang="en">{t('text.noWords')}</p>}
      </div>
    </header>
  )
}

/** Who published a text, as a link to where it stood on the web. */
function SourceLink({ source, children }: { source: string; children: ReactNode }) {
  const { openUrl } = useContext(LinksContext)
  return (
    <a
      className={styles.source}
      href={source}
      onClick={(event) => {
        event.preventDefault()
        openUrl(source)
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children}
    </a>
  )
}

/** What stands below the whole of it: what to learn, and the way on. */
export function TextEnd({ open }: { open: OpenReading }) {
  const t = useStrings()
  const run = useRun()
  return (
    <footer className={styles.end} lang="en" dir="ltr">
      <LearnEnd open={open} />
      <div className={styles.endRest}>
        <p>{t(open.builtIn ? 'reader.endBuiltIn' : 'reader.end')}</p>
        <div className={styles.endActions}>
          {open.builtIn && <Button onPress={() => run('add')}>{t('hero.own')}</Button>}
          <Button look={open.builtIn ? 'quiet' : 'plain'} onPress={() => navigate({ screen: 'library' })}>
            {t('reader.toLibrary')}
          </Button>
        </div>
      </div>
    </footer>
  )
}
