import type { errors as chinese } from '../zh-CN/errors.ts'
import { errorsOfLeaving } from './errors-after.ts'
import { errorsOfTheArchive } from './errors-archive.ts'
import { errorsOfBilling } from './errors-billing.ts'
import { errorsOfCorrections } from './errors-corrections.ts'
import { errorsOfDelivery } from './errors-delivery.ts'
import { errorsOfDunning } from './errors-dunning.ts'
import { errorsOfTheFrame } from './errors-frame.ts'
import { errorsOfMeters } from './errors-meters.ts'
import { errorsOfSharing } from './errors-shared.ts'
import { errorsOfTariffs } from './errors-tariffs.ts'
import { errorsOfTheWork } from './errors-work.ts'

export const errors: typeof chinese = { ...errorsOfTheFrame, ...errorsOfTheWork, ...errorsOfTheArchive, ...errorsOfCorrections, ...errorsOfDelivery, ...errorsOfLeaving, ...errorsOfTariffs, ...errorsOfDunning, ...errorsOfBilling, ...errorsOfMeters, ...errorsOfSharing }
