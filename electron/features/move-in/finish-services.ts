import type { StepAnswers } from '../../../shared/contract/move-in.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { issueKeys } from '../../ledger/keys.ts'
import { recordReading } from '../../ledger/readings.ts'
import { noteSigning } from '../../ledger/signings.ts'
import { addTask } from '../../ledger/tasks.ts'
import type { CommandContext } from '../context.ts'
import type { Mover } from './finish-people.ts'
import type { CaseRow } from './store.ts'

/** Keys, opening readings, a matter for each service asked for, and who signed which paper. Throws `key-already-out`, `no-keys-for-payer`, `reading-below-last`. */
export function writeServices({ db, session, now, today }: CommandContext, row: CaseRow, { services, papers }: StepAnswers, { partyId, identity, moveOn }: Mover): void {
  const { premisesId } = row
  const by = session.userId
  for (const { paper, signer, signedOn } of papers?.signed ?? []) noteSigning(db, { paper, subjectId: row.id, signer, signedOn, recordedAt: now, recordedBy: by })
  if (!services) return
  if (services.keys.length > 0) issueKeys(db, { premisesId, partyId, holder: identity.name, purpose: 'move-in', keys: services.keys, issuedOn: today, dueBackOn: null, at: now, by })
  for (const { meterId, value } of services.readings) recordReading(db, { meterId, readOn: today, value, purpose: 'opening', at: now, by })
  const words = deskWords(db)
  const matters = services.asked.map((service) => words.services[service])
  if (services.vip) matters.push(words.gift(words.gifts[services.vip.gift], services.vip.broughtBy))
  for (const text of matters) addTask(db, { kind: 'service', premisesId, partyId, text, dueOn: moveOn, createdAt: now, createdBy: by })
}
