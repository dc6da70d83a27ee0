import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import { ImportError } from '#main/formats/format'

/** A value as SQLite keeps it; whole numbers beyond 2^53 lose their last digits. */
export type Value = SqlValue

const DAMAGED = 'This package is damaged: its list of cards cannot be read.'

let loading: Promise<SqlJsStatic> | undefined

/** SQLite as WebAssembly, read once: its code is large, and most of what a worker does needs none of it. */
export const sqlite = (): Promise<SqlJsStatic> => {
  loading ??= import('sql.js/dist/sql-wasm-inline.js').then(({ default: load }) => load())
  return loading
}

/** A database from anywhere, asked table by table. */
export interface Tables {
  has: (table: string) => boolean
  /** Rows of a query over tables that `has` knows, one at a time. @throws ImportError when it is damaged */
  rows: (sql: string) => Generator<Value[]>
  close: () => void
}

/** Views, triggers and tables that compute what they hold could do anything: only plain tables are read. */
const PLAIN = /^\s*create\s+table\b/i
const COMPUTED = /\bgenerated\s+always\b|\bas\s*\(/i

function repair(database: Database): void {
  try {
    database.run(WITHOUT_UNICASE)
  } catch {
    throw new ImportError(DAMAGED)
  }
}

function* step(database: Database, sql: string): Generator<Value[]> {
  const statement = database.prepare(sql)
  try {
    while (statement.step()) yield statement.get()
  } finally {
    statement.free()
  }
}

/**
 * Anki's newer tables order names by a collation of its own, without which SQLite reads nothing of them. Taken out of
 * what the file says of its tables; their indexes may then be in the wrong order, and none is used here.
 */
const WITHOUT_UNICASE = `
  pragma writable_schema = on;
  update sqlite_master set sql = replace(replace(sql, 'COLLATE unicase', ''), 'collate unicase', '')
    where sql like '%collate unicase%';
  pragma writable_schema = reset;`

/** Opens a SQLite file. @throws ImportError when it is none or damaged */
export async function openTables(bytes: Uint8Array): Promise<Tables> {
  const { Database } = await sqlite()
  const database = new Database(bytes)
  function* rows(sql: string): Generator<Value[]> {
    try {
      yield* step(database, sql)
    } catch (error) {
      throw error instanceof ImportError ? error : new ImportError(DAMAGED)
    }
  }
  try {
    repair(database)
    const known = new Set<Value>()
    for (const [name, sql] of rows("select name, sql from sqlite_master where type = 'table'"))
      if (typeof sql === 'string' && PLAIN.test(sql) && !COMPUTED.test(sql)) known.add(name!)
    return { has: (table) => known.has(table), rows, close: () => database.close() }
  } catch (error) {
    database.close()
    throw error
  }
}
