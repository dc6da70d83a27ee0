/** Why each of Electron's fuses is set as it is in `electron-builder.yml`; the test holds the two together. */
export const FUSES = {
  runAsNode: { on: false, why: 'ELECTRON_RUN_AS_NODE would make the app a Node that runs any script.' },
  enableCookieEncryption: {
    on: true,
    why: 'We keep no cookies; should one appear, it is not in plain text.',
  },
  enableNodeOptionsEnvironmentVariable: {
    on: false,
    why: 'NODE_OPTIONS=--require would load code into the app.',
  },
  enableNodeCliInspectArguments: {
    on: false,
    why: '--inspect would open a debugger on the process that owns the data.',
  },
  enableEmbeddedAsarIntegrityValidation: {
    on: true,
    why: 'A changed app.asar does not start (macOS, Windows).',
  },
  onlyLoadAppFromAsar: {
    on: true,
    why: 'Without it a folder `app` beside the archive would be run instead.',
  },
  loadBrowserProcessSpecificV8Snapshot: { on: false, why: 'We ship no snapshot of our own.' },
  grantFileProtocolExtraPrivileges: {
    on: false,
    why: 'The page is app://lectern; nothing is loaded by file:.',
  },
} as const
