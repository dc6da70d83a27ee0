import { expect, test } from 'vitest'
import { type MathNode, readMathml } from './mathml'

const shown = (node: MathNode | string): string =>
  typeof node === 'string'
    ? node
    : `(${[node.name, ...Object.entries(node.attributes).map(([name, value]) => `${name}=${value}`), ...node.children.map(shown)].join(' ')})`
const read = (source: string) => {
  const node = readMathml(source)
  return node && shown(node)
}

test('a formula is read with its attributes and signs', () => {
  expect(
    read(
      '<math display="block"><mfrac><mi>a</mi><mrow><mi>b</mi><mo stretchy="false">&lt;</mo></mrow></mfrac></math>',
    ),
  ).toBe('(math display=block (mfrac (mi a) (mrow (mi b) (mo stretchy=false <))))')
  expect(read('<math><mo>&#x222B;</mo><mo>&#8722;</mo><mspace width="1em"/></math>')).toBe(
    '(math (mo ∫) (mo −) (mspace width=1em))',
  )
})

test('what is not on the lists leaves no trace but its words', () => {
  expect(read('<math><script>alert(1)</script><mi onclick="x()" href="y">v</mi></math>')).toBe(
    '(math alert(1) (mi v))',
  )
  expect(read('<math><maction><mi>x</mi></maction></math>')).toBe('(math (mi x))')
})

test('broken markup is no formula', () => {
  for (const source of [
    '',
    'a + b',
    '<mi>x</mi>',
    '<math><mi>x</math>',
    '<math>',
    '</math>',
    '<math></mi></math>',
  ]) {
    expect(readMathml(source), source).toBeNull()
  }
  expect(readMathml(`<math>${'<mrow>'.repeat(5_000)}`)).toBeNull()
})
