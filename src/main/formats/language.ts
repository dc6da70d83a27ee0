export { detectLanguage } from '#core/languages/detect'

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => /^(ar|fa|he|ur|yi|ps|sd|ug|dv)\b/.test(language)
