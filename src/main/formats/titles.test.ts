import { expect, test } from 'vitest'
import { isTitle } from './titles'

test.each([
  'Document analysis in Sweden',
  'Print culture of the coast',
  'None of us slept',
  'Title deeds',
  'Unknown soldiers',
  '围城',
  'The 2019_b survey',
])('%j is a title', (title) => expect(isTitle(title)).toBe(true))

test.each([
  'Microsoft Word - The harbour.docx',
  'Microsoft PowerPoint - 3',
  'Document',
  'Document1',
  'Documento 2',
  'Untitled (3)',
  'Untitled-1',
  'harbour_v3',
  'The harbour.docx',
  '(harbour)',
  'https://tide.example',
  'Slide 4',
  '12-3',
])('%j is none', (title) => expect(isTitle(title)).toBe(false))
