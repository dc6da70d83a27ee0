import '@fontsource-variable/literata/wght.css'
import '@fontsource-variable/literata/wght-italic.css'
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource/atkinson-hyperlegible/400.css'
import '@fontsource/atkinson-hyperlegible/400-italic.css'
import '@fontsource/atkinson-hyperlegible/700.css'
import '@fontsource/atkinson-hyperlegible/700-italic.css'
import '@fontsource/opendyslexic/400.css'
import '@fontsource/opendyslexic/400-italic.css'
import '@fontsource/opendyslexic/700.css'
import '@fontsource/opendyslexic/700-italic.css'
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { Client, ClientProvider } from './client'
import { Disconnected } from './Disconnected'
import { StringsProvider } from './strings'
import { connect } from './transport'

const transport = await connect()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StringsProvider>
      {transport ? (
        <ClientProvider value={new Client(transport)}>
          <App />
        </ClientProvider>
      ) : (
        <Disconnected />
      )}
    </StringsProvider>
  </StrictMode>,
)
