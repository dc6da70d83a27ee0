import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { connectPipe } from './pipe'

function open() {
  const [input, output] = [new PassThrough(), new PassThrough()]
  return { pipe: connectPipe(input, output), input, output }
}
const message = (value: unknown) => `${JSON.stringify(value)}\0`

test('answers find their command in any order', async () => {
  const { pipe, output } = open()
  const [first, second] = [pipe.send('A'), pipe.send('B')]
  output.write(message({ id: 2, result: { b: 2 } }) + message({ id: 1, result: { a: 1 } }))
  expect(await Promise.all([first, second])).toEqual([{ a: 1 }, { b: 2 }])
})

test('a message cut anywhere, also inside a letter, is put together again', async () => {
  const { pipe, output } = open()
  const answer = pipe.send('A')
  for (const byte of Buffer.from(message({ id: 1, result: { title: 'é€😀' } }))) output.write(Buffer.of(byte))
  expect(await answer).toEqual({ title: 'é€😀' })
})

test('a command carries its session, and a refusal is an error in the words of the browser', async () => {
  const { pipe, input, output } = open()
  const answer = pipe.send('Page.enable', { a: 1 }, 's')
  expect(input.read().toString()).toBe(
    message({ id: 1, method: 'Page.enable', params: { a: 1 }, sessionId: 's' }),
  )
  output.write(message({ id: 1, error: { message: 'no such session' } }))
  await expect(answer).rejects.toThrow('no such session')
})

test('when the browser goes, nobody waits for ever', async () => {
  const { pipe, output } = open()
  const answer = pipe.send('A')
  output.destroy()
  await expect(answer).rejects.toThrow('gone')
  await expect(pipe.send('B')).rejects.toThrow('gone')
})

test('events reach their listener', async () => {
  const { pipe, output } = open()
  const event = new Promise((resolve) => pipe.on('Target.targetDestroyed', resolve))
  output.write(
    message({ method: 'Other' }) + message({ method: 'Target.targetDestroyed', params: { targetId: 'x' } }),
  )
  expect(await event).toEqual({ targetId: 'x' })
})
