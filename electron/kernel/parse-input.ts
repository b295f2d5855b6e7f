import type { z } from 'zod'
import type { FieldError } from '../../shared/wire.ts'
import { AppError } from './app-error.ts'

/** Parses once at the border; throws `invalid-input` with a code at each refused field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new AppError('invalid-input', { fields: result.error.issues.flatMap(fieldsOf) })
}

function fieldsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: 'unknown-field' }))
  return [{ path, code: codeOf(issue) }]
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined || issue.input === null ? 'empty' : 'wrong-type'
    case 'too_small': return 'too-small'
    case 'too_big': return 'too-large'
    default: return 'wrong-value'
  }
}
