import { errorsOfLeaving } from './errors-after.ts'
import { errorsOfTheArchive } from './errors-archive.ts'
import { errorsOfDelivery } from './errors-delivery.ts'
import { errorsOfTheFrame } from './errors-frame.ts'
import { errorsOfTariffs } from './errors-tariffs.ts'
import { errorsOfTheWork } from './errors-work.ts'

export const errors = { ...errorsOfTheFrame, ...errorsOfTheWork, ...errorsOfTheArchive, ...errorsOfDelivery, ...errorsOfLeaving, ...errorsOfTariffs }
