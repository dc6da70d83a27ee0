export { generate, type Input } from './generate'
export { inReadingOrder } from './order'
export { keyFacts } from './pick'
export { statementOf } from './statement'
