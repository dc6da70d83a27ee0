/** What spreadsheets take for a formula when a cell begins with it (OWASP, CSV injection), and the same made safe. */
const FORMULA = /^'*[=+\-@\t\r\n]/

/** A field by RFC 4180. One that a spreadsheet would carry out begins with an apostrophe, so that it is read as words. */
export function csvField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A field as it was before `csvField` made it safe. */
export const plainField = (value: string): string =>
  value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value
