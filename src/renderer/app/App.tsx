import { useEffect, useMemo, useState } from 'react'
import { LibraryScreen } from '#renderer/library/LibraryScreen'
import { ChooseTexts } from '#renderer/library/later'
import { loaded } from '#renderer/ui/loaded'
import { Missing } from '#renderer/ui/Missing'
import { Adding } from './Adding'
import styles from './App.module.css'
import { Boundary } from './Boundary'
import { useAnswer, useClient } from './client'
import { type Command, CommandsProvider, useCommands } from './commands'
import { ImportStatus } from './ImportStatus'
import { ImportsProvider } from './imports'
import { fromHash, homeOf, leave, navigate, useHash } from './routes'
import { useStrings } from './strings'
import { ToastProvider } from './Toasts'
import { useTheme } from './theme'
import { UndoProvider, useUndo } from './undo'
import { useThemeCommands } from './useThemeCommands'

const ReaderScreen = loaded(() => import('#renderer/reader/ReaderScreen'))
const StudyScreen = loaded(() => import('#renderer/flashcards/StudyScreen'))
const QuizScreen = loaded(() => import('#renderer/quiz/QuizScreen'))
const ProgressScreen = loaded(() => import('#renderer/progress/ProgressScreen'))
const NotebookScreen = loaded(() => import('#renderer/notebook/NotebookScreen'))
const BrowserScreen = loaded(() => import('#renderer/browser/BrowserScreen'))
const MapScreen = loaded(() => import('#renderer/progress/MapScreen'))
const SearchScreen = loaded(() => import('#renderer/search/SearchScreen'))
const SettingsScreen = loaded(() => import('#renderer/settings/SettingsScreen'))
const CommandPalette = loaded(() => import('./CommandPalette'))
const ReplaceSheet = loaded(() => import('#renderer/browser/ReplaceSheet'))
const KeyList = loaded(() => import('./KeyList'))
const ImportReport = loaded(() => import('#renderer/library/ImportReport'))

export function App() {
  return (
    <CommandsProvider>
      <ToastProvider>
        <UndoProvider>
          <ImportsProvider>
            <Shell />
          </ImportsProvider>
        </UndoProvider>
      </ToastProvider>
    </CommandsProvider>
  )
}

/** A screen with something to close or to say first has a command of its own in place of this one. */
const LEAVE: Command = {
  id: 'leave',
  name: 'command.leave',
  group: 'group.app',
  keys: ['Escape'],
  run: () => leave(homeOf(fromHash(location.hash))),
  whileTyping: true,
  keyOnly: true,
  once: true,
}

function Shell() {
  const t = useStrings()
  const hash = useHash()
  const { data: settings } = useAnswer('settings.get', {})
  useTheme(settings)
  const undo = useUndo()
  const themes = useThemeCommands()
  const client = useClient()
  const [sheet, setSheet] = useState<'palette' | 'keys' | 'several' | 'replace' | 'imports' | null>(null)
  useCommands([
    {
      id: 'palette',
      name: 'command.palette',
      group: 'group.app',
      keys: ['Mod+K'],
      run: () => setSheet('palette'),
      whileTyping: true,
      keyOnly: true,
    },
    { id: 'keys', name: 'command.keys', group: 'group.app', keys: ['?'], run: () => setSheet('keys') },
    {
      id: 'library',
      name: 'command.library',
      group: 'group.app',
      keys: ['L'],
      run: () => navigate({ screen: 'library' }),
    },
    {
      id: 'settings',
      name: 'command.settings',
      group: 'group.app',
      keys: ['Mod+,'],
      run: () => navigate({ screen: 'settings' }),
      inLines: true,
    },
    {
      id: 'exam',
      name: 'command.exam',
      group: 'group.app',
      keys: [],
      run: () => navigate({ screen: 'settings', part: 'exam' }),
    },
    {
      id: 'study',
      name: 'command.study',
      group: 'group.app',
      keys: ['S'],
      run: () => navigate({ screen: 'study' }),
    },
    {
      // A reader's own slash looks in the text that is open.
      id: 'search',
      name: 'command.search',
      group: 'group.app',
      keys: ['Mod+Shift+F', '/'],
      run: () => navigate({ screen: 'search' }),
    },
    {
      id: 'progress',
      name: 'command.progress',
      group: 'group.app',
      keys: ['Shift+P'],
      run: () => navigate({ screen: 'progress' }),
    },
    {
      id: 'notebook',
      name: 'command.notebook',
      group: 'group.app',
      keys: ['Shift+N'],
      run: () => navigate({ screen: 'notebook' }),
    },
    {
      id: 'cards',
      name: 'command.cards',
      group: 'group.app',
      keys: ['Shift+C'],
      run: () => navigate({ screen: 'cards' }),
    },
    {
      id: 'replace',
      name: 'command.replace',
      group: 'group.app',
      keys: ['Shift+V'],
      run: () => setSheet('replace'),
    },
    {
      id: 'imports',
      name: 'command.imports',
      group: 'group.library',
      keys: ['Shift+O'],
      run: () => setSheet('imports'),
    },
    {
      id: 'quizSeveral',
      name: 'command.quizSeveral',
      group: 'group.app',
      keys: ['Shift+G'],
      run: () => setSheet('several'),
    },
    {
      // The browser's own reload would leave the window without its key to the host.
      id: 'refresh',
      name: 'command.refresh',
      group: 'group.app',
      keys: ['F5', 'Mod+R'],
      run: client.refresh,
      whileTyping: true,
      keyOnly: true,
    },
    {
      id: 'undo',
      name: 'command.undo',
      group: 'group.app',
      keys: ['Mod+Z'],
      run: undo.undo,
      everywhere: true,
    },
    {
      id: 'redo',
      name: 'command.redo',
      group: 'group.app',
      keys: ['Mod+Shift+Z'],
      run: undo.redo,
      everywhere: true,
    },
    {
      id: 'back',
      name: 'command.back',
      group: 'group.app',
      keys: ['Alt+ArrowLeft'],
      run: () => history.back(),
    },
    {
      id: 'forward',
      name: 'command.forward',
      group: 'group.app',
      keys: ['Alt+ArrowRight'],
      run: () => history.forward(),
    },
    ...themes,
    ...(fromHash(hash).screen === 'library' ? [] : [LEAVE]),
  ])
  // Whoever is in the library is about to read.
  useEffect(() => {
    const idle = requestIdleCallback(() => void ReaderScreen.fetch().catch(() => {}))
    return () => cancelIdleCallback(idle)
  }, [])
  const close = () => setSheet(null)

  return (
    <div className={styles.app}>
      <Boundary at={hash} instead={<Missing words={t('error.load')} />}>
        <Screen />
      </Boundary>
      <Boundary at={`${hash} ${sheet}`} instead={null}>
        <Adding />
        <ImportStatus />
        {sheet === 'palette' && <CommandPalette onClose={close} />}
        {sheet === 'keys' && <KeyList onClose={close} />}
        {sheet === 'replace' && <ReplaceSheet onClose={close} />}
        {sheet === 'imports' && <ImportReport onClose={close} />}
        {sheet === 'several' && <ChooseTexts onClose={close} />}
      </Boundary>
    </div>
  )
}

function Screen() {
  const hash = useHash()
  const route = useMemo(() => fromHash(hash), [hash])
  if (route.screen === 'settings') return <SettingsScreen part={route.part} />
  if (route.screen === 'reader') return <ReaderScreen key={route.id} {...route} />
  if (route.screen === 'study') return <StudyScreen key={hash} {...route} />
  if (route.screen === 'search') return <SearchScreen {...route} />
  if (route.screen === 'quiz') return <QuizScreen key={route.id} id={route.id} />
  if (route.screen === 'progress') return <ProgressScreen />
  if (route.screen === 'notebook') return <NotebookScreen />
  if (route.screen === 'cards') return <BrowserScreen {...route} />
  if (route.screen === 'map') return <MapScreen key={route.id} id={route.id} />
  return <LibraryScreen />
}
