import type { Place, SectionId } from './document'

/** The section a block stands in: block ids are `${section}.${n}`. */
export const sectionOf = ({ block }: Pick<Place, 'block'>): SectionId =>
  block.slice(0, block.lastIndexOf('.'))
