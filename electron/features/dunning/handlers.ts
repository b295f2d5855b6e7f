import type { ParsedInput } from '../../../shared/contract/index.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { openOn } from '../../ledger/arrears.ts'
import { buildingsOf, premisesById, roomText } from '../../ledger/rooms.ts'
import type { HandlersOf, QueryContext } from '../context.ts'
import { type Debtor, debtorsOf, fits, sumsOf } from './rules.ts'
import { contactById, contactsOf, insertContact, lastWords, lettersOf, openPromises, promisesDue, settlePromise } from './store.ts'

export const dunningHandlers: HandlersOf<'arrears.list' | 'arrears.everyPremises' | 'dunning.get' | 'dunning.promises' | 'dunning.addContact' | 'dunning.settlePromise'> = {
  'arrears.list': (context, input) => {
    const found = debtors(context, input)
    const rows = found.slice(input.page * input.pageSize, (input.page + 1) * input.pageSize)
    const words = lastWords(context.db, [...new Set(rows.map((row) => row.premisesId))])
    return {
      asOf: input.asOf ?? context.today, total: found.length, buildings: buildingsOf(context.db), sums: sumsOf(found),
      rows: rows.map(({ building: _building, code: _code, ...row }) => ({ ...row, ...(words.get(row.premisesId) ?? { lastLetter: null, promisedOn: null }) })),
    }
  },

  'arrears.everyPremises': (context, input) => ({ premisesIds: [...new Set(debtors(context, input).map((debtor) => debtor.premisesId))] }),

  'dunning.get': ({ db, today }, { premisesId }) => {
    premisesById(db, premisesId)
    return { contacts: contactsOf(db, premisesId, today), letters: lettersOf(db, premisesId) }
  },

  'dunning.promises': ({ db, today }) => ({ promises: promisesDue(db, today) }),

  'dunning.addContact': ({ db, session, now, today, audit }, { requestId: _requestId, ...contact }) => {
    premisesById(db, contact.premisesId)
    if (contact.happenedOn > today) throw fieldError('happenedOn', 'day-in-future')
    if (contact.promisedOn === null && contact.promisedFen !== null) throw fieldError('promisedOn', 'promise-day-needed')
    if (contact.promisedOn !== null && contact.promisedOn < contact.happenedOn) throw fieldError('promisedOn', 'promise-before-contact')
    if (contact.promisedOn !== null) for (const former of openPromises(db, contact.premisesId)) settlePromise(db, former, { settledAt: now, settledAs: 'replaced' })
    const contactId = insertContact(db, { ...contact, at: now, by: session.userId })
    audit(`contact ${contactId} about arrears`)
    return { contactId }
  },

  'dunning.settlePromise': ({ db, now, audit }, { contactId, as }) => {
    const contact = contactById(db, contactId)
    if (!contact) throw new AppError('not-found')
    if (contact.promisedOn === null) throw new AppError('no-promise')
    if (contact.settledAt !== null) throw new AppError('promise-settled')
    settlePromise(db, contactId, { settledAt: now, settledAs: as })
    audit(`promise ${contactId} ${as}`)
    return { done: true }
  },
}

/** Everybody who owes and fits the filter. The lines of the last day asked for are kept until money, people or premises change. */
function debtors({ db, today, cached }: QueryContext, input: ParsedInput<'arrears.everyPremises'>): Debtor[] {
  const asOf = input.asOf ?? today
  const kept = cached('arrears', ['charges', 'receipts', 'premises', 'parties'], () => new Map<string, Debtor[]>())
  const all = kept.get(asOf) ?? debtorsOf(openOn(db, asOf), asOf, roomText)
  kept.clear()
  kept.set(asOf, all)
  return all.filter((debtor) => fits(debtor, input))
}
