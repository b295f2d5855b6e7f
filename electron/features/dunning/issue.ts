import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { Settings } from '../../../shared/contract/desk.ts'
import { dateTime } from '../../../shared/dates.ts'
import { dunningLetterDocument } from '../../documents/dunning-letter.ts'
import { fieldError } from '../../kernel/app-error.ts'
import { type Charge, chargeById } from '../../ledger/charges.ts'
import { claimLateFee, lateFees } from '../../ledger/late-fee.ts'
import { readLanguage, readProperty, readSettings } from '../../ledger/office.ts'
import { roomText } from '../../ledger/rooms.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { highestLevel, insertLetter, letterNumber, nextSequence, placesOwing } from './letters-store.ts'
import { letterFor } from './rules.ts'

type Input = ParsedInput<'dunning.issue'>
type Issued = CallOutput<'dunning.issue'>
type Office = { property: string; office: string; language: 'zh-CN' | 'en'; settings: Settings }

export const issueHandlers: HandlersOf<'dunning.issue'> = {
  'dunning.issue': (context, input) => {
    const { db, today, audit } = context
    if (input.payBy < today) throw fieldError('payBy', 'day-is-past')
    const { name, officeName } = readProperty(db)
    const office: Office = { property: name, office: officeName, language: readLanguage(db), settings: readSettings(db) }
    const letters: Issued['letters'] = []
    const skipped: Issued['skipped'] = []
    let sequence = nextSequence(db, today.slice(0, 4))
    for (const place of placesOwing(db, input.premisesIds)) {
      const room = roomText(place)
      const byPayer = Map.groupBy(place.charges, (charge) => charge.payer)
      if (byPayer.size === 0) skipped.push({ premisesId: place.premisesId, room, payer: '', code: 'nothing-open' })
      for (const [payer, charges] of byPayer) {
        const since = charges.reduce((oldest, charge) => (charge.dueOn < oldest ? charge.dueOn : oldest), today)
        const decided = letterFor(charges, { level: input.level, today, highest: highestLevel(db, place.premisesId, payer, since) })
        if ('code' in decided) {
          skipped.push({ premisesId: place.premisesId, room, payer, code: decided.code })
          continue
        }
        const number = letterNumber(today.slice(0, 4), sequence)
        sequence += 1
        letters.push({ letterId: writeLetter(context, input, office, { premisesId: place.premisesId, room, payer, number, charges: [...decided.charges, ...lateFeesOf(context, input, decided.charges)] }), number, premisesId: place.premisesId, room, payer })
      }
    }
    if (letters.length === 0) throw fieldError('premisesIds', 'nothing-to-issue')
    audit(`${letters.length} notices of level ${input.level} from ${letters[0]?.number ?? ''}`)
    return { letters, skipped }
  },
}

/** The late fee of the charges of a letter, asked for with it: so the sum on the paper is the sum at the till. */
function lateFeesOf({ db, session, requestId, now, today }: CommandContext, { level, lateFee }: Input, charges: readonly Charge[]): Charge[] {
  if (level === 0 || !lateFee) return []
  const late = lateFees(db, charges.map((charge) => charge.chargeId), today)
  return [...late.values()].map((each) => chargeById(db, claimLateFee(db, { today, requestId, userId: session.userId, now }, each, today)))
}

type Letter = { premisesId: number; room: string; payer: string; number: string; charges: readonly Charge[] }

function writeLetter({ db, session, now, today }: CommandContext, { level, payBy }: Input, { property, office, language, settings }: Office, { premisesId, room, payer, number, charges }: Letter): number {
  const english = language === 'en'
  const paper = dunningLetterDocument({
    language, property, office, number, level, issuedAt: dateTime(now), payBy, addressee: payer, premises: room,
    charges: charges.map((charge) => ({
      fee: `${english ? charge.feeItemEn : charge.feeItem}${charge.kind === 'late-fee' ? ` ${charge.description}` : ''}`, from: charge.from, to: charge.to, rule: english ? charge.why.en : charge.why.zh, dueOn: charge.dueOn,
      paidFen: charge.amountFen - charge.adjustedFen - charge.openFen, openFen: charge.openFen,
    })),
    waysToPay: settings.waysToPay, clause: settings.dunningClause, contact: settings.dunningContact,
  })
  const sumOf = (late: boolean): number => charges.reduce((sum, charge) => sum + ((charge.kind === 'late-fee') === late ? charge.openFen : 0), 0)
  return insertLetter(db, { number, level, premisesId, payerName: payer, asOf: today, payBy, principalFen: sumOf(false), lateFen: sumOf(true), at: now, by: session.userId }, paper)
}
