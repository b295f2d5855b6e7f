import { checkIdentity, normaliseIdentity } from '../../../shared/identity.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { type InvoiceState, isInvoiceAsked, whyNoInvoice } from '../../ledger/invoices.ts'
import { receiptById, type ReceiptRow } from '../../ledger/receipts.ts'
import type { HandlersOf } from '../context.ts'
import { type Asked, askedById, insertAsked, invoiceList, receiptOfInvoice, updateAsked } from './store.ts'

export const invoicesHandlers: HandlersOf<'invoices.list' | 'invoices.ask' | 'invoices.issue' | 'invoices.exchange' | 'invoices.red' | 'invoices.withdraw'> = {
  'invoices.list': ({ db }, input) => invoiceList(db, input),

  'invoices.ask': ({ db, session, now, today, audit }, { receiptId, buyer, title, taxNumber, email }) => {
    const receipt = receiptById(db, receiptId)
    if (!receipt) throw new AppError('not-found')
    requireInvoiceable(db, receipt)
    if (isInvoiceAsked(db, receiptId)) throw new AppError('invoice-asked-already')
    const number = checkedTaxNumber(buyer, taxNumber, today)
    if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw fieldError('email', 'not-an-email')
    const invoiceId = insertAsked(db, { receiptId, title, taxNumber: number, email, state: 'asked', askedAt: now, askedBy: session.userId, changedAt: now, changedBy: session.userId })
    audit(`invoice asked for ${receipt.number}`)
    return { invoiceId }
  },

  'invoices.issue': ({ db, session, now, today, audit }, { invoiceId, number, issuedOn }) => {
    const asked = requireState(db, invoiceId, ['asked'])
    const receipt = receiptById(db, asked.receiptId)
    if (!receipt) throw new AppError('not-found')
    requireInvoiceable(db, receipt)
    requireNewNumber(db, 'number', number)
    if (issuedOn > today) throw fieldError('issuedOn', 'in-future')
    if (issuedOn < receipt.businessDate) throw fieldError('issuedOn', 'before-receipt', { date: receipt.businessDate })
    updateAsked(db, invoiceId, { state: 'issued', number, issuedOn, changedAt: now, changedBy: session.userId })
    audit(`invoice ${number} for ${receipt.number}`)
    return { done: true }
  },

  'invoices.exchange': ({ db, session, now, audit }, { invoiceId }) => {
    const { number } = requireState(db, invoiceId, ['issued'])
    updateAsked(db, invoiceId, { state: 'exchanged', changedAt: now, changedBy: session.userId })
    audit(`receipt handed back for invoice ${number}`)
    return { done: true }
  },

  'invoices.red': ({ db, session, now, today, audit }, { invoiceId, redNumber, redOn }) => {
    const asked = requireState(db, invoiceId, ['issued', 'exchanged'])
    requireNewNumber(db, 'redNumber', redNumber)
    if (redOn > today) throw fieldError('redOn', 'in-future')
    if (asked.issuedOn !== null && redOn < asked.issuedOn) throw fieldError('redOn', 'before-invoice', { date: asked.issuedOn })
    updateAsked(db, invoiceId, { state: 'red', redNumber, redOn, changedAt: now, changedBy: session.userId })
    audit(`invoice ${asked.number} reversed by ${redNumber}`)
    return { done: true }
  },

  'invoices.withdraw': ({ db, session, now, audit }, { invoiceId }) => {
    requireState(db, invoiceId, ['asked'])
    updateAsked(db, invoiceId, { state: 'withdrawn', changedAt: now, changedBy: session.userId })
    audit(`invoice request ${invoiceId} withdrawn`)
    return { done: true }
  },
}

function requireInvoiceable(db: ReadDb, receipt: ReceiptRow): void {
  const why = whyNoInvoice(db, receipt)
  if (why) throw new AppError(why)
}

function requireState(db: ReadDb, invoiceId: number, states: readonly InvoiceState[]): Asked {
  const asked = askedById(db, invoiceId)
  if (!asked) throw new AppError('not-found')
  if (!states.includes(asked.state)) throw new AppError('invoice-moved-on')
  return asked
}

function requireNewNumber(db: ReadDb, path: 'number' | 'redNumber', number: string): void {
  const receipt = receiptOfInvoice(db, number)
  if (receipt !== undefined) throw fieldError(path, 'invoice-number-used', { receipt })
}

/** A company has its 统一社会信用代码; of a person nothing is kept but a business's own code. */
function checkedTaxNumber(buyer: 'company' | 'person', typed: string, today: string): string {
  const number = normaliseIdentity(typed)
  if (number === '') {
    if (buyer === 'company') throw fieldError('taxNumber', 'tax-number-needed')
    return ''
  }
  if (!checkIdentity('uscc', number, { on: today }).ok) throw fieldError('taxNumber', 'tax-number-wrong')
  return number
}
