import type { FieldErrors, FieldPath, FieldValues, Resolver, UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { ErrorData, FieldError } from '../../shared/wire.ts'

/** A refused field travels through react-hook-form as text, so that the sentence is made in the reader's language when it is shown. */
export function packRefusal(error: Pick<FieldError, 'code' | 'values'>): string {
  return error.values ? `${error.code} ${JSON.stringify(error.values)}` : error.code
}

export function unpackRefusal(message: string): { code: string; values?: Record<string, string | number> } {
  const space = message.indexOf(' ')
  if (space < 0) return { code: message }
  return { code: message.slice(0, space), values: JSON.parse(message.slice(space + 1)) as Record<string, string | number> }
}

/** Parses a form's text by a zod schema (text → contract) when it is sent; the schema's messages are codes. */
export function resolveBy<T extends FieldValues, O>(schema: z.ZodType<O, T>): Resolver<T, unknown, O> {
  return async (values) => {
    const parsed = await schema.safeParseAsync(values)
    if (parsed.success) return { values: parsed.data, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const issue of parsed.error.issues) place(errors, issue.path.map(String), codeOf(issue))
    return { values: {}, errors: errors as FieldErrors<T> }
  }
}

/**
 * Puts the refused fields of an answer at their controls and the focus on the first of them.
 * `names` says which control shows which path of the call's input where the two differ.
 * Answers the error when some of it has no field here and must be said above the button; null when every part has found its place.
 */
export function showErrors<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>, error: ErrorData, names: Readonly<Record<string, FieldPath<T>>> = {},
): ErrorData | null {
  const known = new Set(fieldNames(form.getValues()))
  const homeless: FieldError[] = []
  let first = true
  for (const field of error.fields ?? []) {
    const name = names[field.path] ?? (field.path as FieldPath<T>)
    if (!known.has(name)) {
      homeless.push(field)
      continue
    }
    // A refused password is typed anew, never added to.
    if (field.code.endsWith('password-wrong')) form.setValue(name, '' as never)
    form.setError(name, { type: field.code, message: packRefusal(field) }, { shouldFocus: first })
    first = false
  }
  return first || homeless.length > 0 ? { ...error, fields: homeless } : null
}

function place(errors: Record<string, unknown>, path: string[], code: string): void {
  const [head, ...rest] = path
  if (head === undefined) {
    errors['root'] ??= { type: code, message: code }
  } else if (rest.length === 0) {
    errors[head] ??= { type: code, message: code }
  } else {
    const inner = (errors[head] ??= {}) as Record<string, unknown>
    place(inner, rest, code)
  }
}

/** The contract gives its own codes as messages; what zod says by itself is put in our words by its kind. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_small': return 'too-small'
    case 'too_big': return 'too-large'
    default: return 'not-understood'
  }
}

function fieldNames(values: object, prefix = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = prefix + key
    return typeof value === 'object' && value !== null ? [name, ...fieldNames(value as object, `${name}.`)] : [name]
  })
}
