import { describe, expect, test } from 'vitest'
import type { Block, Section } from '#core/text/document'
import { besideText, isApparatus, isBeside, isNotice } from './apparatus'

describe('a caption', () => {
  test.each([
    'Figure 3: Looms in the mill of Hull.',
    'Figure 1. Old and new looms.',
    'Fig. 2(a) – The warp before it is raised.',
    'Table 4. Looms by town and year.',
    'Table S2: All the looms that were weighed.',
    'Photo: Ada Stone.',
    'Image: Hull Weavers Guild',
    'Photo credit: Ada Stone/Hull Times.',
    'Picture courtesy of: Clara Marsh.',
    'Map 1: The valley before the flood.',
    'Listing 2: How a pattern is read.',
    'Weavers at the fair of Hull in May. Image: Ada Stone.',
    'A loom from the north, on loan from Leeds. Photo: Hull Museum',
  ])('is none of the text: %s', (text) => {
    expect(isApparatus(text)).toBe(true)
  })

  test.each([
    'Figure 3 shows that looms grew heavier each year.',
    'Table 2 lists the towns that had a guild in 1921.',
    'Figures from the guild show that forty looms were sold.',
    'Photographs of the mill were sold at the fair in May.',
    'Images were woven into the cloth by two of the sisters.',
    'The picture hung in the mill until the fire of 1921.',
    'Map makers of the valley worked for the guild as well.',
    'Video games were sold in the mill after it had closed.',
    'Tables of oak stood in every room of the old house.',
    'Charts: so the sailors called the maps of the coast.',
    'The guild took a photo. Later it was sold for a high price.',
  ])('is not: %s', (text) => {
    expect(isApparatus(text)).toBe(false)
  })
})

describe('an entry of a list of sources', () => {
  test.each([
    'Stone, A. (2004). The looms of Hull. Cork: Mill Press.',
    'Stone, A. B., & Marsh, C. (2010). Heavy looms. Journal of Weaving, 12(3), 45–67.',
    'Stone A, Marsh C, Frost E. Heavy looms of the north. Weaving. 2010;12:45-67.',
    '[12] A. Stone, “Heavy looms,” Proceedings of the Weavers, 2010, pp. 12–18.',
    '12. Stone, A. Heavy looms. Hull University Press, 2010.',
    '[Stone04] A. Stone and C. Marsh. Looms. In Conference on Cloth, 2004.',
    'Marsh, Clara. The Wool Trade of the North. ISBN 978-0-00-000000-2.',
    'Heavy looms of the north. doi:10.1000/182',
    '“Looms for all.” The Hull Times. Retrieved May 3, 2010.',
    'Hull Weavers Guild: history. Archived from the original on 3 May 2010.',
    'van den Berg, J. (1998). On cloth. Proceedings of the Guild, vol. 3.',
    'Stone, A. et al. (2004) Looms and wool. Weaving 12: 45–67.',
  ])('is none of the text: %s', (text) => {
    expect(isApparatus(text)).toBe(true)
  })

  test.each([
    'Stone (2004) was the first to weigh the looms of Hull.',
    'Ada Stone wrote a book on looms, which came out in 2004.',
    'In 2004, Stone and Marsh weighed forty looms.',
    'The journal of the guild was first printed in 1921.',
    'Retrieved from the wreck in 2004, the bell hangs in Hull.',
    'The ISBN is a number that every printed book has had since 1970.',
    'Marsh, C. wrote on the letter, and nobody knew who that was.',
    'Mill Press of Cork printed the first book on looms in 1921.',
    'John F. Kennedy, who visited the mill in 1961, praised the weavers.',
    'J. Stone, a weaver of Hull, sold forty looms in 1921.',
    '1921. That was the year in which the mill burned down.',
    'On pp. 12–18 of her diary, Ada Stone tells of the fire.',
  ])('is not: %s', (text) => {
    expect(isApparatus(text)).toBe(false)
  })
})

describe('a notice', () => {
  test.each([
    'Copyright © 2010 by the Hull Weavers Guild.',
    'All rights reserved by the Hull Weavers Guild and its heirs.',
    'Subscribe to our newsletter for stories like this one.',
    'Sign up for the letter of the guild here.',
    'Follow us on all the usual networks.',
    'Read more about the looms of Hull.',
    'Click here for the second part of this story.',
    'This article was originally published by the Hull Times.',
    'The text is available under the Creative Commons Attribution licence.',
    'Reprinted with permission of the Hull Weavers Guild.',
    'No part of this book may be copied without leave.',
    'The authors declare that they have no competing interests.',
    'We thank Clara Marsh and two readers for their helpful comments.',
    'This work was supported by a grant of the guild.',
    'The funders had no role in the design of the looms.',
    'Correspondence should be addressed to Ada Stone.',
  ])('is none of the text: %s', (sentence) => {
    expect(isNotice(sentence)).toBe(true)
  })

  test.each([
    'The right to copy a pattern was reserved to the guild.',
    'Weavers had to subscribe to the rules of the guild.',
    'Copyright was granted to weavers in 1921.',
    'Follow the river north and you reach the mill.',
    'Read more slowly, Ada Stone told the children.',
    'This article of the treaty was never carried out.',
    'The work was supported by beams of oak.',
    'We thank nobody in this house, said Ada Stone.',
    'The guild was funded by a tax on wool.',
    'The story was published in the Hull Times in 1921.',
    'The authors of the treaty met in Oslo.',
    'The book was received with joy in May.',
  ])('is not: %s', (sentence) => {
    expect(isNotice(sentence)).toBe(false)
  })
})

describe('a heading', () => {
  test.each([
    'References',
    'Bibliography',
    '7. References',
    'Works Cited',
    'See also',
    'External links',
    'Further reading',
    'Acknowledgements',
    'Acknowledgments',
    'Conflict of interest',
    'Table of Contents',
    'List of figures',
    'Author contributions',
  ])('stands over what is beside the text: %s', (heading) => {
    expect(isBeside(heading, false)).toBe(true)
  })

  test.each(['Notes', 'Sources', 'Funding', 'Credits', 'Contents'])(
    'does so only after it: %s',
    (heading) => {
      expect([isBeside(heading, false), isBeside(heading, true)]).toEqual([false, true])
    },
  )

  test.each([
    'Sources of wool',
    'The reference loom',
    'Notes on weaving',
    'Funding the mill',
    'Further weaving',
    'External walls',
    'Contents of the chest',
    'An index of prices',
    'Credit in the north',
    'Copyright in cloth',
    'Interests of the guild',
  ])('stands over the text: %s', (heading) => {
    expect(isBeside(heading, true)).toBe(false)
  })
})

describe('the blocks of a text', () => {
  type Kind = 'heading' | 'paragraph' | 'listItem'
  const section = (title: string, ...blocks: [Kind, string][]): Section => ({
    id: title,
    title,
    blocks: blocks.map(([kind, text], n) => ({ id: `${title}.${n}`, kind, runs: [{ text }] }) as Block),
  })
  const left = (...sections: Section[]) => {
    const beside = besideText(sections)
    return sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'heading' || beside.has(block.id) || !('runs' in block) ? [] : [block.runs[0]!.text],
      ),
    )
  }

  test('under such a heading are left out up to the next one', () => {
    const text = section(
      '',
      ['heading', 'Looms'],
      ['paragraph', 'Forty looms were sold.'],
      ['heading', 'Sources'],
      ['paragraph', 'The diary of Ada Stone was used.'],
      ['listItem', 'So was the book of the guild.'],
      ['heading', 'Wool'],
      ['paragraph', 'Wool was dear.'],
    )
    expect(left(text)).toEqual(['Forty looms were sold.', 'Wool was dear.'])
  })

  test('of a plain text go by short lines without an end', () => {
    const text = section(
      '',
      ['paragraph', 'Forty looms were sold.'],
      ['paragraph', 'See also'],
      ['paragraph', 'The guild has a museum of its own.'],
      ['paragraph', 'Wool'],
      ['paragraph', 'Wool was dear.'],
    )
    expect(left(text)).toEqual(['Forty looms were sold.', 'Wool', 'Wool was dear.'])
  })

  test('of further sections without a title go on with the one before', () => {
    const looms = section('Looms', ['paragraph', 'Forty looms were sold.'])
    const list = section('References', ['paragraph', 'The diary of Ada Stone was used.'])
    const more = section('', ['paragraph', 'So was the book of the guild.'])
    expect(left(looms, list, more)).toEqual(['Forty looms were sold.'])
    expect(left(looms, list, section('Wool', ['paragraph', 'Wool was dear.']))).toEqual([
      'Forty looms were sold.',
      'Wool was dear.',
    ])
  })

  test('of a text that is called "Notes" stay', () => {
    const text = section('Notes', ['heading', 'Notes'], ['paragraph', 'Forty looms were sold.'])
    expect(left(text)).toEqual(['Forty looms were sold.'])
  })
})

describe('at the end of a text', () => {
  const long = Array.from({ length: 7 }, (_, i) => `The mill of Hull sold ${i} looms in May.`)
  const beside = (...texts: string[]) =>
    [...besideText([{ id: 's', title: '', blocks: texts.map(paragraph) }])].map((id) => texts[Number(id)])

  test.each([
    'Amir Stone contributed reporting from Columbus, Ohio.',
    'Marcus T. Stone reported from Oslo, and Ada Bell from Cork.',
    'Ada Stone is a senior reporter for the Hull Times. She has written of looms since 1921.',
    'Ada Stone is the Loom Editor for the Hull Times, based in Leeds.',
    'Ada Stone is the author of The Long Loom.',
    'Ada Stone reported from Hull, and Tom Bell from Leeds.',
    'Tom Bell covers the Leeds mills. Before that he wove.',
  ])('who wrote it is none of it: %s', (line) => {
    expect(beside(...long, line)).toEqual([line])
    expect(beside(line, ...long)).toEqual([])
  })

  test.each([
    'The forest covers the whole valley of the Hull.',
    'By June Ada Stone had sold the mill to the town.',
    'The book of Ada Stone was edited by Tom Bell.',
    'Ada Stone was once a reporter for the Hull Times.',
    'Tom Bell wove for years. His son is a reporter for the Hull Times.',
  ])('other sentences stay: %s', (line) => {
    expect(beside(...long, line)).toEqual([])
  })
})

const paragraph = (text: string, i: number): Block => ({ id: String(i), kind: 'paragraph', runs: [{ text }] })
