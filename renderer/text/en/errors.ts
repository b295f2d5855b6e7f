import type { errors as chinese } from '../zh-CN/errors.ts'
import { errorsOfTheArchive } from './errors-archive.ts'
import { errorsOfTheFrame } from './errors-frame.ts'
import { errorsOfTheWork } from './errors-work.ts'

export const errors: typeof chinese = { ...errorsOfTheFrame, ...errorsOfTheWork, ...errorsOfTheArchive }
