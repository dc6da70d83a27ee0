declare module 'sql.js/dist/sql-wasm-inline.js' {
  import type { SqlJsStatic } from 'sql.js'

  /** SQL.js with its WebAssembly within, so that the build needs no file beside it. */
  const load: () => Promise<SqlJsStatic>
  export default load
}
