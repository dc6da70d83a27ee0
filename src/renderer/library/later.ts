import { loaded } from '#renderer/ui/loaded'

/** The menus and sheets of the library. The home screen is shown before them, and fetches them when it is there. */
export const AddMenu = loaded(() => import('./AddMenu'))
export const BulkMenu = loaded(() => import('./BulkMenu'))
export const TextMenu = loaded(() => import('./TextMenu'))
export const FilterPanel = loaded(() => import('./FilterPanel'))
export const ChooseTexts = loaded(() => import('#renderer/quiz/ChooseTexts'))
export const DetailsSheet = loaded(() => import('./DetailsSheet'))
export const ManyDetailsSheet = loaded(() => import('./ManyDetailsSheet'))
export const NamesSheet = loaded(() => import('./NamesSheet'))
export const NamesList = loaded(() => import('./NamesList'))
export const HandOnSheet = loaded(() => import('#renderer/exchange/HandOnSheet'))
export const RemovedTexts = loaded(() => import('./RemovedTexts'))

const ALL = [
  AddMenu,
  BulkMenu,
  TextMenu,
  FilterPanel,
  ChooseTexts,
  DetailsSheet,
  ManyDetailsSheet,
  NamesSheet,
  NamesList,
  HandOnSheet,
  RemovedTexts,
]

/** Fetches them all; one that fails is fetched again when it is shown. */
export function fetchLater(): void {
  for (const part of ALL) part.fetch().catch(() => {})
}
