import type { Sentence } from '../sentence.ts'
import type { errorsOfTheWork as chinese } from '../zh-CN/errors-work.ts'

export const errorsOfTheWork: Record<keyof typeof chinese, Sentence> = {
  'area-missing': 'The area is missing. Add it first.',
}
