import type { Sentence } from '../sentence.ts'

/** Codes of premises, import, move-in, billing and collecting → what happened and what to do next. */
const sentences = {
  'area-missing': '没有建筑面积，请先补上面积。',
} satisfies Record<string, Sentence>

export const errorsOfTheWork: Record<keyof typeof sentences, Sentence> = sentences
