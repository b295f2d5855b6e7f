import type { Text } from './zh-CN.ts'
import { billing } from './en/billing.ts'
import { cases } from './en/cases.ts'
import { collect } from './en/collect.ts'
import { day } from './en/day.ts'
import { errors } from './en/errors.ts'
import { find } from './en/find.ts'
import { importing } from './en/importing.ts'
import { moveIn } from './en/move-in.ts'
import { paper } from './en/paper.ts'
import { premises } from './en/premises.ts'
import { receipts } from './en/receipts.ts'
import { session } from './en/session.ts'
import { settings } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { shell } from './en/shell.ts'
import { shift } from './en/shift.ts'
import { today } from './en/today.ts'
import { ui } from './en/ui.ts'
import { users } from './en/users.ts'
import { words } from './en/words.ts'

/** All words of the screens in English. */
export const english: Text = {
  billing, cases, collect, day, errors, find, importing, moveIn, paper, premises, receipts, session, settings, setup, shell, shift, today, ui, users, words,
}
