import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { addDays, addMonths, dateTime } from '../../../shared/dates.ts'
import type { Fen } from '../../../shared/money.ts'
import { type CardPiece, explainMonthCard, LONGEST_CARD, monthCardAmount, validUntil } from '../../../shared/month-card.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import type { PricedTariff } from '../../ledger/billing-plan.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { cancelSale, requireCharging, versionsOf, writeSale } from '../../ledger/sold-at-desk.ts'
import { tidyPlate } from '../../ledger/vehicles.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { cardById, type CardRow, cardsOf, cardStands, insertCard, lastDayOf, overlappingCard } from './month-cards-store.ts'

const SOON = 14
const SHOWN = 300
/** Days for which ended cards are listed without a plate. */
const REMEMBERED = 400

type Asked = ParsedInput<'monthCards.price'>
type Priced = { amountFen: Fen; pieces: CardPiece[]; quantity: number; tariff: string }
type Listed = CallOutput<'monthCards.list'>['cards'][number]
type Calls = 'monthCards.price' | 'monthCards.sell' | 'monthCards.renew' | 'monthCards.cancel' | 'monthCards.list'

export const monthCardsHandlers: HandlersOf<Calls> = {
  'monthCards.price': ({ db }, asked) => {
    const { amountFen, pieces, quantity } = priced(db, asked)
    return { amountFen, why: explainMonthCard(pieces, quantity) }
  },

  'monthCards.sell': (context, { plate, ...card }) => sell(context, { ...card, plate: plateOf(plate) }),

  'monthCards.renew': (context, { cardId, tariffId, to, amountFen }) => {
    const { db, today } = context
    const { premisesId, feeItemId, plate, holder, cardNumber } = standingCard(db, cardId)
    const from = renewFrom(lastDayOf(db, plate), today)
    return { ...sell(context, { premisesId, feeItemId, tariffId, plate, holder, cardNumber, from, to, amountFen }), from }
  },

  'monthCards.cancel': ({ db, session, requestId, now, today, audit }, { cardId, reason }) => {
    const card = cardById(db, cardId)
    if (!card) throw new AppError('not-found')
    cancelSale(db, { today, requestId, userId: session.userId, now, reason }, card.chargeId)
    audit(`month card ${cardId} cancelled`)
    return { done: true }
  },

  'monthCards.list': ({ db, today }, { text, show }) => {
    const past = show === 'ended' || show === 'all'
    const rows = cardsOf(db, tidyPlate(text), past ? (text === '' ? addDays(today, -REMEMBERED) : '') : today)
    const byPlate = Map.groupBy(rows, (row) => row.plate)
    const cards = rows.map((row) => listed(row, byPlate.get(row.plate) ?? [], today)).filter((card) => shows(card, show))
    return { total: cards.length, cards: (past ? cards.toReversed() : cards).slice(0, SHOWN) }
  },
}

type NewCard = Asked & { plate: string; holder: string; cardNumber: string; amountFen: Fen }

function sell(context: CommandContext, card: NewCard): { cardId: number; chargeId: number; amountFen: Fen } {
  const { db, session, requestId, now, today, audit } = context
  const { amountFen, pieces, quantity, tariff } = priced(db, card)
  const other = overlappingCard(db, card.plate, card.from, card.to)
  if (other) throw fieldError('plate', 'card-overlaps', { from: other.from, until: other.to, room: roomText(other) })
  if (amountFen !== card.amountFen) throw fieldError('amountFen', 'price-differs', { amountFen })
  const { premisesId, feeItemId, from, to, plate, holder, cardNumber } = card
  const chargeId = writeSale(db, { today, requestId, userId: session.userId, now }, {
    premisesId, feeItemId, kind: 'until', from, to, description: plate, amountFen, buyer: holder, snapshot: { made: 'until', tariff, plate, quantity, pieces },
  })
  const cardId = insertCard(db, { premisesId, feeItemId, chargeId, plate, cardNumber, holder, fromDate: from, toDate: to, at: now, by: session.userId })
  audit(`month card ${cardId}`)
  return { cardId, chargeId, amountFen }
}

/** What the days cost: a piece for each version of the tariff that holds in them. */
function priced(db: ReadDb, { premisesId, feeItemId, tariffId, from, to }: Asked): Priced {
  const room = premisesById(db, premisesId)
  requireCharging(db, feeItemId, 'until', 'not-until')
  const versions = versionsOf(db, feeItemId, tariffId)
  if (to < from) throw fieldError('to', 'ends-before-start')
  if (to > addDays(addMonths(from, LONGEST_CARD), -1)) throw fieldError('to', 'card-too-long')
  const first = versions[0]
  if (!first || from < first.fromDate) throw fieldError('from', 'tariff-not-then', { since: first?.fromDate ?? '' })
  const pieces = versions.flatMap((version) => pieceOf(version, from, to))
  const quantity = first.rule.basis === 'area' ? room.areaCenti : 1
  const amountFen = monthCardAmount(pieces, quantity)
  if (amountFen === 0) throw fieldError('tariffId', 'price-is-zero')
  return { amountFen, pieces, quantity, tariff: first.name }
}

function pieceOf({ fromDate, toDate, rule }: PricedTariff, from: string, to: string): CardPiece[] {
  const begins = fromDate > from ? fromDate : from
  const ends = toDate !== null && toDate < to ? toDate : to
  return begins > ends ? [] : [{ from: begins, to: ends, rule }]
}

function plateOf(typed: string): string {
  const plate = tidyPlate(typed)
  if (!/^[\p{Script=Han}A-Z0-9]{5,10}$/u.test(plate) || !/\d/.test(plate)) throw fieldError('plate', 'plate-form')
  return plate
}

function standingCard(db: ReadDb, cardId: number): CardRow {
  const card = cardById(db, cardId)
  if (!card) throw new AppError('not-found')
  if (!cardStands(db, cardId)) throw new AppError('card-cancelled')
  return card
}

/** Days that nobody had a card for are not sold afterwards. */
function renewFrom(last: string | null, today: string): string {
  const next = last === null ? today : addDays(last, 1)
  return next < today ? today : next
}

function listed({ building, unit, room, at, chargeId: _chargeId, tariff: _tariff, ...card }: CardRow, ofPlate: readonly CardRow[], today: string): Listed {
  const until = validUntil(ofPlate.filter((each) => each.openFen === 0), today)
  const last = ofPlate.reduce((latest, each) => (each.to > latest ? each.to : latest), card.to)
  const state = card.openFen > 0 ? 'unpaid' : card.to < today ? 'ended' : card.from > today ? 'coming' : 'valid'
  return {
    ...card, room: roomText({ building, unit, room }), state, endsSoon: state === 'valid' && until === card.to && card.to <= addDays(today, SOON), validUntil: until, renewFrom: renewFrom(last, today), at: dateTime(at),
  }
}

function shows(card: Listed, show: ParsedInput<'monthCards.list'>['show']): boolean {
  switch (show) {
    case 'current': return card.state !== 'ended'
    case 'ending': return card.endsSoon
    case 'ended': return card.state === 'ended'
    case 'unpaid': return card.state === 'unpaid'
    case 'all': return true
    default: return show satisfies never
  }
}
