import type { ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { IdentityKind } from '../../../shared/identity.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { certificateDocument, type CertificateData } from '../../documents/certificate.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { owedBy } from '../../ledger/owed-by.ts'
import { paidUntil } from '../../ledger/paid-until.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { sealPaper } from '../../ledger/sealed-papers.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { addresseeOf, householdNames, receiptsPaid, residenceOf, sealedPapers } from './store.ts'

type Input = ParsedInput<'certificates.issue'>
type Statement = CertificateData['statement']

export const certificatesHandlers: HandlersOf<'certificates.issue' | 'certificates.list'> = {
  'certificates.list': ({ db }, input) => ({ papers: sealedPapers(db, input) }),

  'certificates.issue': (context, input) => {
    const { db, session, now, today, audit } = context
    const { kind, premisesId, partyId, purpose } = input
    const room = premisesById(db, premisesId)
    const addressee = addresseeOf(db, partyId)
    if (!addressee) throw new AppError('not-found')
    const statement = statementOf(context, input, addressee.name)
    const { sealedPaperId, number } = sealPaper(db, { kind, premisesId, partyId, addressee: addressee.name, purpose, issuedOn: today, at: now, by: session.userId })
    const property = readProperty(db)
    const paper = certificateDocument({
      language: readLanguage(db), property: property.name, office: property.officeName, number, issuedAt: dateTime(now), clerk: session.name, premises: roomText(room), areaCenti: room.areaCenti,
      name: addressee.name, purpose, statement,
      ...(addressee.documentKind !== null && addressee.documentNumber !== null ? { identity: { kind: addressee.documentKind as IdentityKind, number: addressee.documentNumber } } : {}),
    })
    keepPaper(db, { paper: `${kind}-certificate`, subjectId: sealedPaperId, ...frozenText(paper), at: now })
    audit(`certificate ${number}`)
    return { sealedPaperId, number }
  },
}

function statementOf(context: CommandContext, input: Input, name: string): Statement {
  switch (input.kind) {
    case 'clearance': return clearance(context, input)
    case 'residence': return residence(context, input)
    case 'payment': return payment(context, input, name)
    default: return input.kind satisfies never
  }
}

/** Nothing is open: that is what the paper says, so nobody may say otherwise. */
function clearance({ db, today }: CommandContext, { premisesId, partyId }: Input): Statement {
  const open = owedBy(db, premisesId, partyId)
  if (open.length > 0) throw new AppError('not-settled', { values: { openFen: open.reduce((sum, charge) => sum + charge.openFen, 0), count: open.length } })
  return { kind: 'clearance', on: today, paidUntil: paidUntil(db, [premisesId], today).flatMap((row) => (row.date === null ? [] : [{ fee: row.feeItem, date: row.date }])) }
}

function residence({ db, today }: CommandContext, { premisesId, partyId }: Input): Statement {
  const stay = residenceOf(db, premisesId, partyId)
  if (!stay) throw new AppError('does-not-live-there')
  return { kind: 'residence', on: today, role: stay.role, since: stay.from, leaseTo: stay.leaseTo, part: stay.part, household: householdNames(db, premisesId, partyId).map(({ name, relation }) => `${name}${relation === '' ? '' : `（${relation}）`}`) }
}

function payment({ db, today }: CommandContext, { premisesId, partyId, from, to }: Input, name: string): Statement {
  const period = { from: from ?? `${today.slice(0, 4)}-01-01`, to: to ?? today }
  if (period.to < period.from) throw fieldError('to', 'ends-before-start')
  const receipts = receiptsPaid(db, { premisesId, partyId, name, ...period })
  if (receipts.length === 0) throw new AppError('nothing-paid', { values: period })
  return { kind: 'payment', ...period, receipts }
}
