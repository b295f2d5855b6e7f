import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import { DEBTS_WITH, TRANSFER_BASES } from '../../../shared/contract/ownership.ts'
import type { CommandInput } from '../../data/use-command.ts'
import { dateText, optionalDateText } from '../../data/text-schemas.ts'
import { shareText } from './share-text.ts'

export const IDENTITY_CHOICES = ['cn-id', 'hmt-residence', 'foreign-pr', 'passport', 'hk-macau-permit', 'taiwan-permit', 'uscc'] as const
/** Stands for somebody who is not on file. */
export const NEW_PERSON = 0

const buyer = z.object({
  who: z.number(), name: optionalTextSchema(80), phone: optionalTextSchema(40), identityKind: z.enum(IDENTITY_CHOICES), validUntil: optionalDateText, originalSeen: z.boolean(), share: shareText,
})
/** Numbers of documents stand apart, so that no draft keeps them. */
export const transferSchema = z.object({
  settledOn: dateText, basisKind: z.enum(TRANSFER_BASES), basisNumber: optionalTextSchema(60), debtsWith: z.enum(DEBTS_WITH), buyers: z.array(buyer), numbers: z.array(z.string().trim()),
}).superRefine(({ buyers, numbers }, context) => {
  buyers.forEach((each, index) => {
    if (each.who !== NEW_PERSON) return
    if (each.name === '') context.addIssue({ code: 'custom', path: ['buyers', index, 'name'], message: 'empty' })
    if ((numbers[index] ?? '') === '') context.addIssue({ code: 'custom', path: ['numbers', index], message: 'id-empty' })
  })
})
export type TransferText = z.input<typeof transferSchema>

export const newBuyer = (share: string): TransferText['buyers'][number] => ({ who: NEW_PERSON, name: '', phone: '', identityKind: 'cn-id', validUntil: '', originalSeen: false, share })

type Values = z.output<typeof transferSchema>

export function toTransfer({ buyers, numbers, ...values }: Values, premisesId: number, sellerPartyIds: number[]): CommandInput<'ownership.transfer'> {
  return {
    premisesId, sellerPartyIds, ...values,
    buyers: buyers.map(({ who, share, ...person }, index) => ({
      partyId: who === NEW_PERSON ? null : who, ...share,
      person: who === NEW_PERSON ? { kind: person.identityKind === 'uscc' ? 'company' : 'person', ...person, identityNumber: numbers[index] ?? '' } : null,
    })),
  }
}

/** Where the call's fields stand in the form. */
export function namesOf(buyers: readonly unknown[]): Record<string, `buyers.${number}.name` | `buyers.${number}.share` | `buyers.${number}.who` | `buyers.${number}.phone` | `buyers.${number}.identityKind` | `buyers.${number}.originalSeen` | `numbers.${number}`> {
  return Object.fromEntries([['buyers', 'buyers.0.share' as const], ...buyers.flatMap((_buyer, index) => [
    [`buyers.${index}.numerator`, `buyers.${index}.share` as const], [`buyers.${index}.partyId`, `buyers.${index}.who` as const], [`buyers.${index}.person.name`, `buyers.${index}.name` as const],
    [`buyers.${index}.person.phone`, `buyers.${index}.phone` as const], [`buyers.${index}.person.identityKind`, `buyers.${index}.identityKind` as const],
    [`buyers.${index}.person.originalSeen`, `buyers.${index}.originalSeen` as const], [`buyers.${index}.person.identityNumber`, `numbers.${index}` as const],
  ] as const)])
}
