import type { StudyOf } from '#contract/study'
import type { StringId } from '#renderer/app/strings'

/** Whose cards a screen is about, as main is asked for them. */
export const studyOf = ({
  reading,
  deck,
}: {
  reading?: string | undefined
  deck?: string | undefined
}): StudyOf => ({
  ...(reading !== undefined && { reading }),
  ...(deck !== undefined && { deck }),
})

/** What the way back from studying them is called; `homeOf` says where it leads. */
export const wayBack = ({ reading, deck }: StudyOf): StringId => {
  if (reading !== undefined) return 'study.toText'
  return deck === undefined ? 'action.toLibrary' : 'study.toCards'
}
