import { z } from 'zod'
import { optionalDateText } from '../../data/text-schemas.ts'
import { IDENTITY_CHOICES } from './transfer-form.ts'

/** A document shown at the desk; its number is never kept in a draft. */
export const documentFields = { identityKind: z.enum(IDENTITY_CHOICES), number: z.string().trim(), validUntil: optionalDateText, originalSeen: z.boolean() }
export const NO_DOCUMENT = { identityKind: 'cn-id' as const, number: '', validUntil: '', originalSeen: false }
export const DOCUMENT_NAMES = { 'document.identityKind': 'identityKind', 'document.identityNumber': 'number', 'document.originalSeen': 'originalSeen' } as const
