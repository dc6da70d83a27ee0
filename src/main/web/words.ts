import { PlainError } from '#main/errors'

export const TOO_LARGE = 'What is at this address is larger than Lectern fetches.'

/** What a reader can do where a site gives a page to browsers only. */
const IN_BROWSER = 'Open it in your browser, save it there, and bring the file in.'

const STATUSES: Record<number, (host: string) => string> = {
  401: (host) => `${host} wants you to sign in to read this page (401). ${IN_BROWSER}`,
  402: (host) => `${host} wants to be paid for this page (402). ${IN_BROWSER}`,
  403: (host) => `${host} does not give this page to Lectern (403). ${IN_BROWSER}`,
  404: (host) => `There is no such page on ${host} (404). Look at the address once more.`,
  410: (host) => `This page is no longer on ${host} (410).`,
  429: (host) => `${host} was asked too often and wants to be left alone for a while (429).`,
  451: (host) => `${host} may not show this page where you are (451).`,
}

/** Why a site answered with something else than a page, in words for the reader. */
export function refusal(status: number, host: string): PlainError {
  const known = STATUSES[status]
  if (known) return new PlainError(known(host))
  return new PlainError(
    status >= 500
      ? `${host} has trouble of its own (${status}). Try again later.`
      : `${host} did not give this page (${status}). ${IN_BROWSER}`,
  )
}

const CODES: Record<string, (host: string) => string> = {
  ENOTFOUND: (host) => `No site is called ${host}, or this computer is offline.`,
  EAI_AGAIN: () => 'This computer seems to be offline.',
  ENETUNREACH: () => 'This computer seems to be offline.',
  ENETDOWN: () => 'This computer seems to be offline.',
  EHOSTUNREACH: (host) => `${host} cannot be reached from here.`,
  ECONNREFUSED: (host) => `${host} does not answer.`,
  ECONNRESET: (host) => `${host} broke off. Try again.`,
  ETIMEDOUT: (host) => `${host} took too long to answer.`,
}

/** How Node and OpenSSL call what is wrong with a certificate or the way it is shown. */
const INSECURE = /CERT|SIGNATURE|SSL|TLS|EPROTO|ISSUER/
/** How Node's readers of HTTP and of packed bytes call what they cannot read. */
const GARBLED = /^(?:HPE|Z|ERR)_/

/** A failure to fetch in words for the reader where the reason is known; as it is where it is not. */
export function inWords(error: unknown, host: string): unknown {
  if (error instanceof PlainError || !(error instanceof Error)) return error
  // Of several addresses that were tried the first tells.
  const one = error instanceof AggregateError ? (error.errors[0] as Error) : error
  const code = 'code' in one ? String(one.code) : ''
  const known = CODES[code]
  if (known) return new PlainError(known(host))
  if (INSECURE.test(code))
    return new PlainError(
      `There is no safe way to ${host}: its certificate is not in order, or it shows none (${code}).`,
    )
  return GARBLED.test(code)
    ? new PlainError(`${host} did not answer in a way that Lectern understands.`)
    : error
}
