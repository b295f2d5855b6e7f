import { fieldError } from '../../kernel/app-error.ts'
import { checksOf } from '../../ledger/desk-checks.ts'
import { requireOwnShift } from '../../ledger/shifts.ts'
import type { HandlersOf } from '../context.ts'
import { checkItems, switchOff, writeAnswer, writeCheckItem } from './store.ts'

export const deskChecksHandlers: HandlersOf<'deskChecks.items' | 'deskChecks.save' | 'deskChecks.of' | 'deskChecks.answer'> = {
  'deskChecks.items': ({ db }) => ({ items: checkItems(db) }),

  'deskChecks.save': ({ db, audit }, { moment, items }) => {
    const there = checkItems(db).filter((item) => item.moment === moment)
    items.forEach(({ itemId, text }, index) => {
      if (itemId !== null && !there.some((item) => item.itemId === itemId)) throw fieldError(`items.${index}.text`, 'not-found')
      if (items.findIndex((item) => item.text === text || (itemId !== null && item.itemId === itemId)) < index) throw fieldError(`items.${index}.text`, 'check-twice')
    })
    items.forEach(({ itemId, text, active }, position) => writeCheckItem(db, itemId, { moment, text, position, active: active ? 1 : 0 }))
    for (const { itemId } of there) if (!items.some((item) => item.itemId === itemId)) switchOff(db, itemId)
    audit(`check list ${moment}`)
    return { done: true }
  },

  'deskChecks.of': ({ db }, { shiftId }) => ({ checks: checksOf(db, shiftId) }),

  'deskChecks.answer': ({ db, session, now, audit }, { shiftId, answers }) => {
    const shift = requireOwnShift(db, shiftId, session.userId)
    const known = new Set(checkItems(db).map((item) => item.itemId))
    answers.forEach(({ itemId, done, note }, index) => {
      if (!known.has(itemId)) throw fieldError(`answers.${index}.itemId`, 'not-found')
      if (!done && note === '') throw fieldError(`answers.${index}.note`, 'check-needs-note')
    })
    for (const answer of answers) writeAnswer(db, shift.id, answer, { at: now, by: session.userId })
    audit(`checks of shift ${shift.id}`)
    return { done: true }
  },
}
