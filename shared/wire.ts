/** What crosses a host's door, the same for IPC, loopback HTTP and the command line. */

/** One field that was refused: the path of the field in the call's input and a code the reader's language has a sentence for. */
export type FieldError = {
  /** Dotted path in the input, e.g. `identity.number` or `lines.0.amount`. */
  path: string
  code: string
  /** Values the sentence names: numbers in their own unit, texts as they are. */
  values?: Readonly<Record<string, string | number>>
}

export type ErrorData = {
  code: string
  fields?: readonly FieldError[]
  values?: Readonly<Record<string, string | number>>
  /** Set only for a bug: the number under which the stack stands in the log. */
  incident?: string
}

/** The answer of every call. `topics` names what a write has changed, so that open lists read again. */
export type Answer<T = unknown> =
  | { ok: true; value: T; topics?: readonly string[] }
  | { ok: false; error: ErrorData }

/** What a host can do beyond carrying calls; screens ask this, never which host it is. */
export type Abilities = {
  /** A printer can be reached by name without a dialog. */
  silentPrint: boolean
  /** The host has a native "save as" dialog. */
  saveDialog: boolean
}

/** Bytes never travel in a call: an upload gives a handle, GET /file/HANDLE takes one. */
export type FileHandle = { handle: string; name: string; size: number; mediaType: string }

export const HEADER_TOKEN = 'x-foyer-token'
export const HEADER_SESSION = 'x-foyer-session'
