import { useEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'

/** A key as it is written on a button: `Ctrl+Enter`, `F2`, `Escape`. The command key of a Mac counts as Ctrl. */
export type HotKey = string

/**
 * Runs an act by a key anywhere on the page, for as long as `when` holds. The last screen to ask for a key gets it.
 * While a question stands above the page only keys whose button is in it are heard.
 */
export function useHotKey(key: HotKey | undefined, act: () => void, when = true, button?: RefObject<HTMLElement | null>): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!when || key === undefined) return
    const entry: Entry = { key, run: () => latest.current(), inDialog: () => Boolean(button?.current?.closest(DIALOG)) }
    stack.push(entry)
    if (stack.length === 1) window.addEventListener('keydown', onKey)
    return () => {
      stack.splice(stack.indexOf(entry), 1)
      if (stack.length === 0) window.removeEventListener('keydown', onKey)
    }
  }, [key, when, button])
}

export function Keys({ of }: { of: HotKey }): ReactNode {
  return <kbd className="keys" aria-hidden="true">{of}</kbd>
}

/** The same key as assistive technology wants it in aria-keyshortcuts. */
export function spokenKey(key: HotKey | undefined): string | undefined {
  return key?.replace('Ctrl', 'Control')
}

type Entry = { key: HotKey; run(): void; inDialog(): boolean }

const DIALOG = '[role="dialog"][aria-modal="true"]'
const stack: Entry[] = []

function onKey(event: KeyboardEvent): void {
  // While an input method composes, Enter and letters belong to it.
  if (event.isComposing || event.defaultPrevented) return
  const pressed = nameOf(event)
  if (pressed === 'enter' && hasItsOwnEnter(event.target)) return
  const asked = questionIsOpen()
  const entry = stack.findLast(({ key, inDialog }) => key.toLowerCase() === pressed && (!asked || inDialog()))
  if (!entry) return
  event.preventDefault()
  entry.run()
}

function hasItsOwnEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, textarea, [role="combobox"], [role="row"]') !== null
}

function questionIsOpen(): boolean {
  return Array.from(document.querySelectorAll(DIALOG)).some((dialog) => dialog.checkVisibility({ visibilityProperty: true }))
}

function nameOf(event: KeyboardEvent): string {
  // With Alt a Mac types another sign; the key itself is meant.
  const key = event.altKey && /^(Key|Digit)/.test(event.code) ? event.code.replace(/^(Key|Digit)/, '') : event.key
  const parts = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '', key.toLowerCase()]
  return parts.filter((part) => part !== '').join('+')
}
