import { expect, test, vi } from 'vitest'
import type { Place } from '#core/text/document'
import { createPlayer, type Hearing, type Playing } from './player'
import type { Piece } from './script'

const piece = (text: string, block: string, at = 0): Piece => ({
  from: { block, at },
  to: { block, at: at + text.length },
  text,
  lang: 'en',
  isExact: true,
})

const SCRIPTS: Record<string, Piece[]> = {
  s1: [
    piece('One.', 's1.0'),
    piece('Two.', 's1.0', 5),
    piece('Three.', 's1.0', 10),
    piece('Four.', 's1.1'),
    piece('Five.', 's1.1', 6),
  ],
  s2: [],
  s3: [piece('Six.', 's3.0'), piece('Seven.', 's3.0', 5), piece('Eight.', 's3.1')],
}

/** A player whose voice says nothing by itself: a test ends each sentence. */
function playing(script = async (id: string): Promise<readonly Piece[]> => SCRIPTS[id]!) {
  const said: string[] = []
  let hearing: Hearing | null = null
  const heard: Hearing[] = []
  let now: Playing = { status: 'stopped', piece: null }
  const onWord = vi.fn()
  const player = createPlayer({
    sections: ['s1', 's2', 's3'],
    script,
    speaker: {
      say: ({ text }, given) => {
        said.push(text)
        hearing = given
        heard.push(given)
      },
      silence: () => {
        hearing = null
      },
    },
    onChange: (next) => {
      now = next
    },
    onWord,
  })
  const settle = () => new Promise((done) => setTimeout(done))
  return {
    player,
    said,
    heard,
    onWord,
    status: () => now.status,
    words: () => now.piece?.text,
    isSpeaking: () => hearing !== null,
    async end() {
      hearing!.onEnd()
      await settle()
    },
    word: (at: number) => hearing!.onWord(at),
    fail: () => hearing!.onFail(),
  }
}

const START: Place = { block: 's1.0', at: 0 }

test('a text is read to its end, on over sections and past one with nothing to read', async () => {
  const { player, said, end, status, isSpeaking } = playing()
  await player.play(START, 'beginning')
  for (let n = 0; n < 8; n++) await end()
  expect(said.join(' ')).toBe('One. Two. Three. Four. Five. Six. Seven. Eight.')
  expect(status()).toBe('ended')
  expect(isSpeaking()).toBe(false)
})

test('reading begins at a place, or after it where nothing begins there any more', async () => {
  const { player, words } = playing()
  await player.play({ block: 's1.0', at: 7 }, 'holding')
  expect(words()).toBe('Two.')
  await player.play({ block: 's1.0', at: 7 }, 'beginning')
  expect(words()).toBe('Three.')
  await player.play({ block: 's1.1', at: 9 }, 'beginning')
  expect(words()).toBe('Six.')
})

test('after a pause the sentence is said again from its beginning', async () => {
  const { player, said, status, isSpeaking, end } = playing()
  await player.play(START, 'beginning')
  await end()
  player.pause()
  expect(status()).toBe('paused')
  expect(isSpeaking()).toBe(false)
  player.resume()
  expect(status()).toBe('playing')
  expect(said).toEqual(['One.', 'Two.', 'Two.'])
})

test('while paused one goes from sentence to sentence in silence', async () => {
  const { player, said, words, status, isSpeaking } = playing()
  await player.play({ block: 's1.1', at: 0 }, 'beginning')
  player.pause()
  for (let n = 0; n < 2; n++) await player.sentence(1)
  expect(words()).toBe('Six.')
  await player.sentence(-1)
  expect(words()).toBe('Five.')
  expect([status(), isSpeaking(), said]).toEqual(['paused', false, ['Four.']])
})

test('a paragraph back is its beginning first, then the one before, over sections too', async () => {
  const { player, words } = playing()
  await player.play({ block: 's1.0', at: 10 }, 'beginning')
  await player.paragraph(1)
  expect(words()).toBe('Four.')
  await player.paragraph(1)
  expect(words()).toBe('Six.')
  await player.sentence(1)
  await player.paragraph(-1)
  expect(words()).toBe('Six.')
  await player.paragraph(-1)
  expect(words()).toBe('Four.')
  await player.paragraph(-1)
  expect(words()).toBe('One.')
  await player.paragraph(-1)
  expect(words()).toBe('One.')
})

test('before the first sentence there is none: it is said again', async () => {
  const { player, said } = playing()
  await player.play(START, 'beginning')
  await player.sentence(-1)
  expect(said).toEqual(['One.', 'One.'])
})

test('a voice that was silenced and tells of its end late moves nothing', async () => {
  const { player, heard, words } = playing()
  await player.play(START, 'beginning')
  await player.paragraph(1)
  heard[0]!.onEnd()
  heard[0]!.onFail()
  heard[0]!.onWord(2)
  expect(words()).toBe('Four.')
})

test('of two moves at once the newer counts, however long the older one takes to load', async () => {
  const waits: (() => void)[] = []
  const { player, said } = playing(async (id) => {
    if (id === 's3') await new Promise<void>((done) => waits.push(done))
    return SCRIPTS[id]!
  })
  const older = player.play({ block: 's3.0', at: 0 }, 'beginning')
  await player.play(START, 'beginning')
  for (const go of waits) go()
  await older
  expect(said).toEqual(['One.'])
})

test('a section that cannot be loaded and a voice that fails are told, and resumed', async () => {
  let isBroken = true
  const { player, status, end, fail, words } = playing(async (id) => {
    if (id === 's3' && isBroken) throw new Error('gone')
    return SCRIPTS[id]!
  })
  await player.play({ block: 's1.1', at: 6 }, 'beginning')
  await end()
  expect(status()).toBe('failed')
  isBroken = false
  await player.sentence(1)
  expect(words()).toBe('Six.')
  fail()
  expect(status()).toBe('failed')
  player.resume()
  expect(status()).toBe('playing')
})

test('another voice says the sentence anew, but only while one is speaking', async () => {
  const { player, said } = playing()
  await player.play(START, 'beginning')
  player.again()
  player.pause()
  player.again()
  expect(said).toEqual(['One.', 'One.'])
})

test('a word is told by its place in the text, and not where offsets say nothing', async () => {
  const { player, word, onWord } = playing(async () => [
    piece('Two words.', 's1.0', 4),
    { ...piece('A, B', 's1.1'), isExact: false },
  ])
  await player.play(START, 'holding')
  word(4)
  expect(onWord).toHaveBeenCalledWith({ block: 's1.0', at: 8 })
  await player.sentence(1)
  word(3)
  expect(onWord).toHaveBeenCalledTimes(1)
})
