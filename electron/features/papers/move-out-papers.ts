import { METER_KINDS } from '../../ledger/meters.ts'
import { KEY_KINDS } from '../../ledger/keys.ts'
import type { ReadDb } from '../../db/database.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { moveOutFormDocument } from '../../documents/move-out-form.ts'
import { readMoveOut } from '../../ledger/move-out-case.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'

/** 迁出单 of a case as it stands now, to be signed on paper. Throws `not-found`. */
export function moveOutFormPaper(db: ReadDb, caseId: number, moment: { now: number; today: string }): FrozenDocument {
  const known = readMoveOut(db, caseId, moment)
  const language = readLanguage(db)
  const notice = known.steps.find((step) => step.name === 'notice')?.data
  const readings = known.steps.find((step) => step.name === 'readings')?.data
  const given = notice?.step === 'notice' ? notice : null
  const taken = new Map(readings?.step === 'readings' ? readings.readings.map((reading) => [reading.meterId, reading.value]) : [])
  const agent = given?.givenBy === 'agent' ? (known.agents.find((each) => each.partyId === given.agentPartyId)?.name ?? given.agentName) : ''
  return moveOutFormDocument({
    language, property: readProperty(db).name, filledOn: moment.today, premises: known.part === '' ? known.room : `${known.room} ${known.part}`, areaCenti: known.areaCenti,
    name: known.name, role: known.kind === 'company' ? 'company' : known.role, livesSince: known.livesSince, leavesOn: known.leavesOn,
    givenOn: given?.givenOn ?? null, agent, reason: given?.reason ?? '', forwardTo: given?.forwardTo ?? '', members: known.members.map((member) => member.name),
    checks: known.departments.map((line) => ({
      department: line.department, instruction: line.instruction, finding: line.finding, by: line.acknowledgedBy ?? '', at: line.acknowledgedAt?.slice(5) ?? '', reply: line.reply,
    })),
    meters: known.meters.flatMap((meter) => {
      const kind = METER_KINDS.find((each) => each === meter.kind)
      return kind ? [{ kind, number: meter.number, before: meter.lastValue, after: taken.get(meter.meterId) ?? null }] : []
    }),
    fees: known.fees.open.map((charge) => ({ fee: language === 'en' ? charge.feeItemEn : charge.feeItem, from: charge.from, to: charge.to, amountFen: charge.openFen })),
    deposits: known.deposits.map((deposit) => ({ name: deposit.name, receipt: deposit.receiptNumber, amountFen: deposit.heldFen, payee: deposit.payee, asked: deposit.asked })),
    keys: known.keys.flatMap((key) => {
      const kind = KEY_KINDS.find((each) => each === key.kind)
      return kind ? [{ kind, number: key.number, outcome: key.outcome }] : []
    }),
  })
}
