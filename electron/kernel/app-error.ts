import type { ErrorData, FieldError } from '../../shared/wire.ts'

/** A refusal that a person can act on. Errors are data: a code and the fields it stands at, never a message. */
export class AppError extends Error {
  readonly code: string
  readonly fields: readonly FieldError[] | undefined
  readonly values: Readonly<Record<string, string | number>> | undefined

  constructor(code: string, detail: { fields?: readonly FieldError[]; values?: Readonly<Record<string, string | number>> } = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.fields = detail.fields
    this.values = detail.values
  }

  toData(): ErrorData {
    return {
      code: this.code,
      ...(this.fields ? { fields: this.fields } : {}),
      ...(this.values ? { values: this.values } : {}),
    }
  }
}

/** An error at one field of the input. */
export function fieldError(path: string, code: string, values?: Readonly<Record<string, string | number>>): AppError {
  return new AppError('invalid-input', { fields: [{ path, code, ...(values ? { values } : {}) }] })
}
