import type { ReadDb } from '../../db/database.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { keySlipDocument } from '../../documents/key-slip.ts'
import { premisesHandOverDocument } from '../../documents/premises-hand-over.ts'
import { AppError } from '../../kernel/app-error.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { phonesOf } from '../../ledger/parties.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { deliveryById, slipOfKey } from './delivery-store.ts'

/** 房屋交接单 of a delivery as it stands: what is not answered yet is left to be written by hand. Throws `not-found`. */
export function premisesHandOverPaper(db: ReadDb, caseId: number, today: string): FrozenDocument {
  const row = deliveryById(db, caseId)
  if (!row) throw new AppError('not-found')
  const { notice, receiver, inspection, readings, keys, 'handed-over': papers } = row.answers
  const room = premisesById(db, row.premisesId)
  const owner = ownersOf(db, row.premisesId, today)[0]
  const agent = receiver?.agent ?? null
  return premisesHandOverDocument({
    language: readLanguage(db), property: readProperty(db).name, filledOn: row.deliveredOn ?? today, premises: roomText(room), areaCenti: room.areaCenti,
    owner: {
      name: receiver?.name ?? owner?.name ?? '', phone: receiver?.phone ?? (owner ? (phonesOf(db, owner.partyId)[0] ?? '') : ''),
      ...(receiver ? { identity: { kind: receiver.identityKind, number: receiver.identityNumber } } : {}),
    },
    ...(agent ? { agent: { name: agent.name, identity: { kind: agent.identityKind, number: agent.identityNumber }, mandateNumber: agent.mandateNumber, mandateUntil: agent.mandateUntil } } : {}),
    ...(notice ? { noticeOn: notice.sentOn } : {}), ...(row.deliveredOn === null ? {} : { deliveredOn: row.deliveredOn }),
    ...(inspection ? { inspection: { on: inspection.inspectedOn, defects: inspection.defects } } : {}),
    ...(readings ? { meters: readings.meters } : {}), ...(keys ? { keys: keys.keys } : {}),
    papers: { guarantee: papers?.guarantee ?? false, manual: papers?.manual ?? false, others: papers?.others ?? [] },
  })
}

/** 钥匙领用单, named by any key on it. Throws `not-found`. */
export function keySlipPaper(db: ReadDb, keyId: number): FrozenDocument {
  const slip = slipOfKey(db, keyId)
  if (!slip) throw new AppError('not-found')
  const { premisesId, keys, ...rest } = slip
  return keySlipDocument({
    language: readLanguage(db), property: readProperty(db).name, premises: roomText(premisesById(db, premisesId)), ...rest,
    keys: keys.map(({ returnedOn, ...key }) => ({ ...key, ...(returnedOn === null ? {} : { returnedOn }) })),
  })
}
