import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'

/** Fields of somebody new: a person or a company, by name and telephone. */
export const someoneShape = { kind: z.enum(['person', 'company']), name: textSchema(80), phone: optionalTextSchema(40) }
