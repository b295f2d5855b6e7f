import { errorsOfTheFrame } from './errors-frame.ts'
import { errorsOfTheWork } from './errors-work.ts'

export const errors = { ...errorsOfTheFrame, ...errorsOfTheWork }
