import type { Text } from '../../text/zh-CN.ts'
import type { Entry } from './TimeLine.tsx'

type Say = (entry: Entry, text: Text) => string

const word = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

/** What an entry of the time line says; a kind without a sentence shows what it holds. */
const SENTENCES: Readonly<Record<string, Say>> = {
  'owner-from': ({ who, what }, { archive }) => archive.entries.ownerFrom(who, what === '1/1' ? '' : what),
  'owner-until': ({ who }, { archive }) => archive.entries.ownerUntil(who),
  'stay-from': ({ who, what, more }, { archive, words }) => archive.entries.stayFrom(word(words.partyRole, what), who, more),
  'stay-until': ({ who, what, more }, { archive, words }) => archive.entries.stayUntil(word(words.partyRole, what), who, more),
  lease: ({ who, what, more }, { archive }) => archive.entries.lease(who, what, more),
  affiliation: ({ who, what }, { archive }) => `${word(archive.affiliationKinds, what)} ${who}`,
  registration: ({ who, what, more }, { archive }) => archive.entries.registration(word(archive.registrationEvents, what), who, word(archive.registrationStates, more)),
  transfer: ({ what, more }, { archive }) => archive.entries.transfer(word(archive.bases, what), more),
  mandate: ({ who, what, more }, { archive }) => archive.entries.mandate(who, word(archive.scopes, what), more),
  changed: ({ who, more, what }, { archive }) => archive.entries.changed(word(archive.changedWhat, what), who, more),
  delivery: (_entry, { archive }) => archive.entries.deliveryStarted,
  'delivery-closed': ({ who, what }, { archive }) => archive.entries.deliveryClosed(word({ ...archive.outcomes, ...archive.caseStates }, what), who),
  'move-in': ({ who }, { archive }) => archive.entries.moveInStarted(who),
  'move-in-closed': ({ who, what, more }, { archive }) => archive.entries.caseClosed(archive.caseKinds['move-in'], word(archive.caseStates, what), who, more),
  'move-out': ({ who }, { archive }) => archive.entries.moveOutStarted(who),
  'move-out-closed': ({ who, what, more }, { archive }) => archive.entries.caseClosed(archive.caseKinds['move-out'], word(archive.caseStates, what), who, more),
  record: ({ what, more }, { archive }) => `${word(archive.recordKinds, what)} ${more}`,
  'record-closed': ({ what, more }, { archive }) => archive.entries.closed(word(archive.recordKinds, what), more),
  task: ({ what, more }, { archive, words }) => archive.entries.task(word(words.taskKind, what), more),
  'task-closed': ({ what, more }, { archive, words }) => archive.entries.closed(word(words.taskKind, what), more),
  'key-out': ({ what, who, more }, { archive }) => archive.entries.keyOut(word(archive.keyKinds, what), more, who),
  'key-closed': ({ what, who, more }, { archive }) => archive.entries.keyClosed(word(archive.keyKinds, what), more, word(archive.keyOutcomes, who)),
  'vehicle-from': ({ what }, { archive }) => archive.entries.vehicleFrom(what),
  'vehicle-until': ({ what }, { archive }) => archive.entries.vehicleUntil(what),
  reading: ({ what, more, who }, { archive }) => archive.entries.reading(word(archive.meterKinds, what), more, who),
  defect: ({ what, who, more }, { archive }) => archive.entries.defect(what, more, who),
  'paper-taken': ({ what, more }, { archive }) => archive.entries.paperTaken(what, word(archive.forms, more)),
  'paper-lent': ({ what, who }, { archive }) => archive.entries.paperLent(what, who),
  'paper-back': ({ what, who }, { archive }) => archive.entries.paperBack(what, who),
  attached: ({ what }, { archive }) => archive.entries.attached(what),
  'attachment-removed': ({ what, more }, { archive }) => archive.entries.attachmentRemoved(what, more),
  sealed: ({ what, who, more }, { archive }) => archive.entries.sealed(word(archive.sealedKinds, what), more, who),
  notice: ({ what }, { archive }) => archive.entries.notice(what),
  acknowledged: ({ what, who, more }, { archive }) => archive.entries.acknowledged(what, who, more),
  'payer-from': ({ what, who, more }, { archive, premises }) => archive.entries.payerFrom(what, who === '' ? word(premises.payers, more) : who),
  charge: ({ what, more }, { archive }) => archive.entries.charge(what, more),
  adjusted: ({ what, more }, { archive }) => archive.entries.adjusted(what, more),
  dispute: ({ what, more }, { archive }) => archive.entries.dispute(what, more),
  'dunning-contact': ({ what, who, more }, { dunning }) => dunning.contactLine(word(dunning.ways, what), more, who),
  'dunning-letter': ({ what, who, more }, { dunning }) => `${word(dunning.levels, what)} ${more} ${who}`,
  'deposit-asked': ({ what, who }, { archive }) => archive.entries.depositAsked(what, who),
  'deposit-paid': ({ what, who, more }, { archive }) => archive.entries.depositPaid(what, more, who),
  receipt: ({ what, who, more }, { archive, words }) => archive.entries.receipt(word(words.receiptKind, what), more, who),
}

export function entryText(text: Text, entry: Entry): string {
  return SENTENCES[entry.kind]?.(entry, text) ?? [entry.what, entry.who, entry.more].filter((part) => part !== '').join(' ')
}
