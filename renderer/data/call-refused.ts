import type { ErrorData } from '../../shared/wire.ts'

/** A refusal on its way through the query cache, which knows failures only as thrown errors. */
export class CallRefused extends Error {
  readonly data: ErrorData

  constructor(data: ErrorData) {
    super(data.code)
    this.name = 'CallRefused'
    this.data = data
  }
}
