import { dateTime } from '../../../shared/dates.ts'
import { fen } from '../../../shared/money.ts'
import { type ChargeExplanationData, chargeExplanationDocument, type ChargeMade } from '../../documents/charge-explanation.ts'
import type { FrozenDocument, Language } from '../../documents/frozen-document.ts'
import type { ReadDb } from '../../db/database.ts'
import { type Charge, chargeById } from '../../ledger/charges.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty, readSettings } from '../../ledger/office.ts'
import type { Snapshot } from '../../ledger/snapshots.ts'
import { adjustmentsOf, madeOf, paymentsOf } from './explanation-store.ts'

type Wanted = { now: number; by: string; language: Language | undefined }

/** 费用说明 of a charge, open or settled, as it stands now: in the language asked for, else the office's. Throws `not-found`. */
export function chargeExplanationPaper(db: ReadDb, chargeId: number, { now, by, language = readLanguage(db) }: Wanted): FrozenDocument {
  const charge = chargeById(db, chargeId)
  const property = readProperty(db)
  const { snapshot, to, refundRule } = madeOf(db, chargeId)
  const changes = adjustmentsOf(db, chargeId).map(({ at, amountFen, ...row }) => ({ ...row, on: dateTime(at).slice(0, 10), amount: fen(amountFen) }))
  const data: ChargeExplanationData = {
    language, property: property.name, office: property.officeName, contact: readSettings(db).dunningContact, printedAt: dateTime(now), printedBy: by,
    premises: charge.room, payer: deskWords(db).payers[charge.payer] ?? charge.payer, item: itemOf(charge, language), description: charge.kind === 'opening' ? '' : charge.description, from: charge.from, to, dueOn: charge.dueOn,
    amount: fen(charge.amountFen), made: made(db, JSON.parse(snapshot) as Snapshot, language), why: language === 'en' ? charge.why.en : charge.why.zh,
    changes: changes.filter((row) => row.kind !== 'undone'), payments: paymentsOf(db, chargeId).map(({ amountFen, ...row }) => ({ ...row, amount: fen(amountFen) })),
    open: fen(charge.openFen), takenBack: changes.some((row) => row.kind === 'undone'),
    ...charge.dispute ? { dispute: { since: charge.dispute.since.slice(0, 10), reason: charge.dispute.reason } } : {}, ...refundRule === null ? {} : { refundRule },
  }
  return chargeExplanationDocument(data)
}

function itemOf(charge: Charge, language: Language): string {
  return language === 'en' ? charge.feeItemEn || charge.feeItem : charge.feeItem
}

/** A late fee names the charge it is of; everything else explains itself. */
function made(db: ReadDb, snapshot: Snapshot, language: Language): ChargeMade {
  if (snapshot.made !== 'late-fee') return snapshot
  const of = chargeById(db, snapshot.of)
  return { made: 'late-fee', of: { item: itemOf(of, language), from: of.from, to: of.to, dueOn: of.dueOn } }
}
