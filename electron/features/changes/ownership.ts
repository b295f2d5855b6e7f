import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import type { ReadDb } from '../../db/database.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { totalFor } from '../../ledger/balances.ts'
import { changeWords } from '../../ledger/change-words.ts'
import { openCharges } from '../../ledger/charges.ts'
import { feeItemNames } from '../../ledger/fee-items.ts'
import { previewMove } from '../../ledger/move-preview.ts'
import { movePayer } from '../../ledger/move-payer.ts'
import { nameDebtors, owedAt } from '../../ledger/owed-by.ts'
import { replaceOwners, sharesOn, sumToWhole } from '../../ledger/ownerships.ts'
import { partyExists } from '../../ledger/parties.ts'
import { currentPayers } from '../../ledger/payers.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { addTask } from '../../ledger/tasks.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { writeNewcomer } from './newcomer.ts'
import { missingNumber, namedTwice, sameOwners, worksWithoutOwner } from './ownership-rules.ts'
import { diedAmong, endAffiliation, heirsOf, insertFeeStartMark, insertTransfer, minorsWithoutGuardian, ownersLivingThere, setState, tenantsOn, transfersOf } from './ownership-store.ts'
import { settlementPaper } from './settlement-paper.ts'

type Input = ParsedInput<'ownership.transfer'>
type Owner = ReturnType<typeof sharesOn>[number]
type Split = CallOutput<'ownership.preview'>['splits'][number]

export const ownershipHandlers: HandlersOf<'ownership.preview' | 'ownership.transfer'> = {
  'ownership.preview': ({ db }, { premisesId, settledOn }) => {
    const room = premisesById(db, premisesId)
    const owners = sharesOn(db, premisesId, settledOn)
    const died = diedAmong(db, owners.map((owner) => owner.partyId))
    const debts = new Set(ownersDebts(db, premisesId, owners).map((debt) => debt.chargeId))
    return {
      premisesId, room: roomText(room), state: room.state, settledOn,
      owners: owners.map(({ partyId, name, numerator, denominator }) => ({ partyId, name, numerator, denominator, died: died.has(partyId) })),
      heirs: heirsOf(db, premisesId, settledOn).map(({ partyId, name }) => ({ partyId, name })),
      splits: splitsOf(db, premisesId, settledOn),
      openCharges: openCharges(db, [premisesId]).filter((charge) => debts.has(charge.chargeId)),
      prepaidFen: totalFor(db, 'prepaid', premisesId),
      tenants: tenantsOn(db, premisesId, settledOn), livesThere: ownersLivingThere(db, premisesId, settledOn), transfers: transfersOf(db, premisesId),
    }
  },

  'ownership.transfer': (context, input) => {
    const { db, session, now, today, requestId, audit } = context
    const { premisesId, settledOn } = input
    const room = premisesById(db, premisesId)
    const sellers = sharesOn(db, premisesId, settledOn)
    const seen = new Set(input.sellerPartyIds)
    if (sellers.length !== seen.size || sellers.some((owner) => !seen.has(owner.partyId))) throw new AppError('changed-meanwhile')
    const missing = missingNumber(input)
    if (missing) throw fieldError('basisNumber', missing)
    const buyers = buyersOf(context, input)
    requireMayOwn(db, input, sellers, buyers)
    // Read before anything moves: what the paper shows is what both agreed to.
    const splits = splitsOf(db, premisesId, settledOn)
    const debts = ownersDebts(db, premisesId, sellers)
    const words = changeWords(db)
    const basis = `${words.basis[input.basisKind]} ${input.basisNumber}`.trim()
    takeOver(db, { premisesId, from: settledOn, owners: buyers, basis })
    askForGuardians(context, premisesId)
    const reason = words.transfer(settledOn, basis)
    const fresh = new Set(splits.flatMap((split) => movePayer(db, { today, requestId, userId: session.userId, now }, {
      premisesId, feeItemId: split.feeItemId, from: settledOn, payer: 'owner', payerPartyId: null, reason, anew: true,
    })?.moved.map((moved) => moved.newChargeId) ?? []))
    const debtors = input.debtsWith === 'seller' ? sellers : buyers
    const open = new Set(owedAt(db, premisesId).map((charge) => charge.chargeId).filter((chargeId) => !fresh.has(chargeId)))
    if (sellers.length > 0) for (const debt of debts) if (open.has(debt.chargeId)) nameDebtors(db, debt.chargeId, debtors.map((party) => party.partyId), { reason, at: now, by: session.userId })
    if (room.state === 'unsold') setState(db, premisesId, 'undelivered')
    for (const heir of heirsOf(db, premisesId, settledOn)) if (buyers.some((buyer) => buyer.partyId === heir.partyId)) endAffiliation(db, heir.affiliationId, settledOn)
    const shares = (owners: readonly Owner[]) => owners.map(({ partyId, name, numerator, denominator }) => ({ partyId, name, numerator, denominator }))
    const after = sharesOn(db, premisesId, settledOn)
    const transferId = insertTransfer(db, {
      premisesId, settledOn, basisKind: input.basisKind, basisNumber: input.basisNumber, debtsWith: input.debtsWith,
      detail: JSON.stringify({ sellers: shares(sellers), buyers: shares(after), splits }), at: now, by: session.userId,
    })
    const first = splits.map((split) => split.buyerFrom).toSorted()[0]
    if (first !== undefined) insertFeeStartMark(db, { premisesId, partyId: buyers[0]?.partyId ?? null, occasion: 'transfer', fromDate: first, createdAt: now, createdBy: session.userId })
    const paper = settlementPaper(context, { input, sellers, buyers: after, splits, debts: openCharges(db, [premisesId]).filter((charge) => debts.some((debt) => debt.chargeId === charge.chargeId)) })
    keepPaper(db, { paper: 'transfer-settlement', subjectId: transferId, ...frozenText(paper), at: now })
    audit(`transfer ${transferId} of premises ${premisesId}`)
    return { transferId, splits }
  },
}

/** An owner who is not 18 acts through a guardian; where none is on file, the desk is reminded. */
function askForGuardians({ db, session, now, today }: CommandContext, premisesId: number): void {
  for (const { partyId, name } of minorsWithoutGuardian(db, premisesId, today)) {
    addTask(db, { kind: 'matter', premisesId, partyId, text: changeWords(db).guardianOf(name), dueOn: today, createdAt: now, createdBy: session.userId })
  }
}

/** How each fee that the owner pays is split at the day. */
function splitsOf(db: ReadDb, premisesId: number, settledOn: string): Split[] {
  return currentPayers(db, premisesId).filter((line) => line.payer === 'owner').flatMap(({ feeItemId }) => {
    const preview = previewMove(db, premisesId, feeItemId, settledOn)
    if (!preview) return []
    return [{
      feeItemId, ...feeItemNames(db, feeItemId), buyerFrom: preview.from, settleFen: preview.settleFen,
      months: preview.months.map(({ beforeFen, afterFen, ...month }) => ({ ...month, sellerFen: beforeFen, buyerFen: afterFen })),
    }]
  })
}

/** What the owners of this day owe; older debts stay with whom an earlier paper names. */
function ownersDebts(db: ReadDb, premisesId: number, owners: readonly Owner[]) {
  const ids = new Set(owners.map((owner) => owner.partyId))
  return owedAt(db, premisesId).filter((charge) => charge.payer === 'owner' && charge.partyIds.some((partyId) => ids.has(partyId)))
}

type Buyer = { partyId: number; numerator: number; denominator: number }

function buyersOf(context: CommandContext, { buyers }: Input): Buyer[] {
  const known = buyers.map(({ partyId, person, numerator, denominator }, index) => {
    if (numerator > denominator) throw fieldError(`buyers.${index}.numerator`, 'more-than-whole')
    if (partyId !== null) {
      if (!partyExists(context.db, partyId)) throw fieldError(`buyers.${index}.partyId`, 'not-found')
      return { partyId, numerator, denominator }
    }
    if (person === null) throw fieldError(`buyers.${index}.person.name`, 'empty')
    return { partyId: writeNewcomer(context, person, `buyers.${index}.person`), numerator, denominator }
  })
  const twice = namedTwice(known)
  if (twice >= 0) throw fieldError(`buyers.${twice}.partyId`, 'owner-twice')
  if (!sumToWhole(known)) throw fieldError('buyers', 'shares-not-whole')
  return known
}

/** An heir owns by a deed or a judgment only, and the dead sign nothing. */
function requireMayOwn(db: ReadDb, input: Input, sellers: readonly Owner[], buyers: readonly Buyer[]): void {
  if (sameOwners(sellers, buyers)) throw fieldError('buyers', 'owners-unchanged')
  const dead = diedAmong(db, [...sellers, ...buyers].map((party) => party.partyId))
  const deadBuyer = buyers.findIndex((buyer) => dead.has(buyer.partyId))
  if (deadBuyer >= 0) throw fieldError(`buyers.${deadBuyer}.partyId`, 'owner-died', { name: sellers.find((owner) => owner.partyId === buyers[deadBuyer]?.partyId)?.name ?? '' })
  if (worksWithoutOwner(input)) return
  const deadSeller = sellers.find((owner) => dead.has(owner.partyId))
  if (deadSeller) throw fieldError('basisKind', 'owner-died', { name: deadSeller.name })
  const heirs = heirsOf(db, input.premisesId, input.settledOn)
  const heir = buyers.findIndex((buyer) => heirs.some((each) => each.partyId === buyer.partyId) && !sellers.some((owner) => owner.partyId === buyer.partyId))
  if (heir >= 0) throw fieldError('basisKind', 'heir-needs-deed', { name: heirs.find((each) => each.partyId === buyers[heir]?.partyId)?.name ?? '' })
}

function takeOver(db: CommandContext['db'], owners: Parameters<typeof replaceOwners>[1]): void {
  try {
    replaceOwners(db, owners)
  } catch (error) {
    if (error instanceof AppError && error.code === 'owned-later') throw fieldError('settledOn', 'owned-later')
    throw error
  }
}
