import { archive } from './zh-CN/archive.ts'
import { billing } from './zh-CN/billing.ts'
import { cases } from './zh-CN/cases.ts'
import { changes } from './zh-CN/changes.ts'
import { collect } from './zh-CN/collect.ts'
import { day } from './zh-CN/day.ts'
import { delivery } from './zh-CN/delivery.ts'
import { dunning } from './zh-CN/dunning.ts'
import { duties } from './zh-CN/duties.ts'
import { errors } from './zh-CN/errors.ts'
import { find } from './zh-CN/find.ts'
import { grid } from './zh-CN/grid.ts'
import { importing } from './zh-CN/importing.ts'
import { keys } from './zh-CN/keys.ts'
import { meters } from './zh-CN/meters.ts'
import { moveIn } from './zh-CN/move-in.ts'
import { moveOut } from './zh-CN/move-out.ts'
import { paper } from './zh-CN/paper.ts'
import { premises } from './zh-CN/premises.ts'
import { prepay } from './zh-CN/prepay.ts'
import { receipts } from './zh-CN/receipts.ts'
import { registers } from './zh-CN/registers.ts'
import { session } from './zh-CN/session.ts'
import { settings } from './zh-CN/settings.ts'
import { setup } from './zh-CN/setup.ts'
import { shell } from './zh-CN/shell.ts'
import { shift } from './zh-CN/shift.ts'
import { tariffs } from './zh-CN/tariffs.ts'
import { today } from './zh-CN/today.ts'
import { ui } from './zh-CN/ui.ts'
import { users } from './zh-CN/users.ts'
import { words } from './zh-CN/words.ts'

/** All words of the screens in Chinese, one file an area. English is typed by it, so that a missing key does not compile. */
export const chinese = {
  archive, billing, cases, changes, collect, day, delivery, dunning, duties, errors, find, grid, importing, keys, meters, moveIn, moveOut, paper, premises, prepay, receipts, registers, session, settings, setup, shell, shift, tariffs, today, ui, users, words,
}

export type Text = typeof chinese
