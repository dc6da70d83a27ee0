import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { PasswordError } from '#main/formats/format'
import { parseFile } from '#main/formats/index'
import { makePdf } from '#tests/fixtures/pdfs/make-pdf'

const page = [[{ text: 'The lock gate opens at noon.', x: 60, y: 500 }]]
const bytes = makePdf({ pages: page, password: 'quay nine' })

describe('a PDF with a password', () => {
  it('is read with it', async () => {
    const { sections, words } = await parseFile({ name: 'a.pdf', bytes, password: 'quay nine' })
    expect(sections.flatMap(({ blocks }) => blocks.map(blockText))).toEqual(['The lock gate opens at noon.'])
    expect(words).toBe(6)
  })

  it('says that it needs one, and that one is wrong', async () => {
    const tried = (password?: string) => parseFile({ name: 'a.pdf', bytes, ...(password && { password }) })
    await expect(tried()).rejects.toEqual(new PasswordError('This PDF is locked with a password.'))
    await expect(tried('quay ten')).rejects.toEqual(
      new PasswordError('That password does not open this PDF.'),
    )
  })
})
