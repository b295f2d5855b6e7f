import { errorsOfTheArchive } from './errors-archive.ts'
import { errorsOfTheFrame } from './errors-frame.ts'
import { errorsOfTheWork } from './errors-work.ts'

export const errors = { ...errorsOfTheFrame, ...errorsOfTheWork, ...errorsOfTheArchive }
