import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { call } from '../transport/call.ts'
import { currentSession } from '../transport/session.ts'
import { newRequestId } from './request-id.ts'

const PAUSE = 400

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Kept = { requestId: string; form: Json }

/** What a form holds before it is sent, kept in the core: neither a reload nor a power cut loses it. */
export type Draft = {
  /** The form waits for what was kept before it shows its fields as final. */
  ready: boolean
  /** When the kept text was last saved, if this form was restored from it. */
  restoredAt: string | null
  requestId(): string
  renewRequestId(): void
  /** Saves what is not saved yet; before sending, so that the kept requestId is the one that was sent. */
  flush(): void
  discard(): Promise<void>
}

type Options = {
  /** Names of fields that are never kept, such as passwords. */
  except?: readonly string[]
}

/** Keeps the values of a react-hook-form under a key, saved 400 ms after the last key press, on leaving a field and on leaving the page. */
export function useDraft<T extends FieldValues, C, O>(key: string, form: UseFormReturn<T, C, O>, options: Options = {}): Draft {
  const { subscribe, reset } = form
  const except = useRef(options.except ?? [])
  const restore = useCallback((value: Json) => {
    if (isRecord(value)) reset((now) => ({ ...now, ...value }) as T, { keepDefaultValues: true })
  }, [reset])
  const { draft, keep } = useKept(key, restore)
  useEffect(() => subscribe({
    formState: { values: true },
    // A change by hand names its field; resetting the form does not, and must not bring a discarded draft back.
    callback: ({ values, name }) => {
      if (name !== undefined) keep(without(values, except.current))
    },
  }), [subscribe, keep])
  return draft
}

/** The same for a value that is not a react-hook-form: state that survives. */
export function useDraftState<T extends Json>(key: string, initial: T): [T, (next: T | ((now: T) => T)) => void, Draft] {
  const [value, setValue] = useState(initial)
  const restore = useCallback((kept: Json) => setValue(kept as T), [])
  const { draft, keep } = useKept(key, restore)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  const change = useCallback((next: T | ((now: T) => T)) => {
    latest.current = typeof next === 'function' ? next(latest.current) : next
    setValue(latest.current)
    keep(latest.current)
  }, [keep])
  return [value, change, draft]
}

function useKept(key: string, restore: (value: Json) => void): { draft: Draft; keep(value: Json): void } {
  const [ready, setReady] = useState(false)
  const [restoredAt, setRestoredAt] = useState<string | null>(null)
  const saver = useMemo(() => makeSaver(key), [key])
  useEffect(() => {
    let gone = false
    void call('drafts.get', { key }).then((answer) => {
      if (gone) return
      const kept = answer.ok ? asKept(answer.value.value as Json) : null
      // Whoever has begun to type before the draft was read goes on with that.
      if (kept && answer.ok && !saver.began()) {
        saver.adoptRequestId(kept.requestId)
        restore(kept.form)
        setRestoredAt(answer.value.savedAt)
      }
      setReady(true)
    })
    return () => { gone = true }
  }, [key, saver, restore])
  useEffect(() => {
    const flush = (): void => saver.flush()
    document.addEventListener('focusout', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('focusout', flush)
      window.removeEventListener('pagehide', flush)
      saver.flush()
    }
  }, [saver])
  const draft = useMemo<Draft>(() => ({
    ready,
    restoredAt,
    requestId: saver.requestId,
    renewRequestId: () => saver.adoptRequestId(newRequestId()),
    flush: saver.flush,
    discard: async () => {
      setRestoredAt(null)
      await saver.discard()
    },
  }), [ready, restoredAt, saver])
  return { draft, keep: saver.keep }
}

type Saver = {
  requestId(): string
  adoptRequestId(id: string): void
  keep(value: Json): void
  /** Something was typed since the form opened. */
  began(): boolean
  flush(): void
  discard(): Promise<void>
}

function makeSaver(key: string): Saver {
  let requestId = newRequestId()
  let began = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: { value: Json } | null = null
  // A save that is still on its way must not land after the draft was discarded.
  let last: Promise<unknown> = Promise.resolve()
  const saver: Saver = {
    requestId: () => requestId,
    adoptRequestId: (id) => { requestId = id },
    began: () => began,
    keep: (value) => {
      began = true
      waiting = { value }
      clearTimeout(timer)
      timer = setTimeout(saver.flush, PAUSE)
    },
    flush: () => {
      clearTimeout(timer)
      if (waiting === null || currentSession() === null) return
      const kept: Kept = { requestId, form: waiting.value }
      waiting = null
      last = last.then(() => call('drafts.save', { key, value: kept }))
    },
    discard: async () => {
      clearTimeout(timer)
      waiting = null
      await last
      await call('drafts.discard', { key })
    },
  }
  return saver
}

function asKept(value: Json): Kept | null {
  return isRecord(value) && typeof value['requestId'] === 'string' && value['form'] !== undefined ? (value as Kept) : null
}

function isRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Fields that were never touched are undefined and have no place in JSON. */
function without(values: object, names: readonly string[]): Json {
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name))))) as Json
}
