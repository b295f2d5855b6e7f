import { createContext, use, useEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'

/** A key as it is written on a button: `Ctrl+Enter`, `F2`, `Escape`. The command key of a Mac counts as Ctrl. */
export type HotKey = string

/**
 * Runs an act by a key anywhere on the page, for as long as `when` holds. The last screen to ask for a key gets it.
 * While a question stands above the page only keys whose button is in it are heard.
 */
export function useHotKey(key: HotKey | undefined, act: () => void, when = true, button?: RefObject<HTMLElement | null>): void {
  const latest = useRef(act)
  const scope = use(Scope)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!when || key === undefined) return
    const entry: Entry = {
      key, run: () => latest.current(),
      inDialog: () => Boolean(button?.current?.closest(DIALOG)),
      scope: () => (button?.current ? scopeAround(button.current) : (scope?.current ?? null)),
    }
    stack.push(entry)
    if (stack.length === 1) listen()
    return () => {
      stack.splice(stack.indexOf(entry), 1)
      if (stack.length === 0) stopListening()
    }
  }, [key, when, button, scope])
}

/**
 * The region of a form that stands inside a page. While the focus is in it, Enter and Ctrl+Enter reach only acts of this
 * region, never the page's; while it is elsewhere they never reach the region's. Other keys prefer the region with the
 * focus and are heard everywhere.
 */
export function KeyScope({ className, children }: { className?: string; children: ReactNode }): ReactNode {
  const region = useRef<HTMLDivElement>(null)
  return (
    // A click between its fields keeps the focus inside, so that the keys still mean this form.
    <div ref={region} data-keys="" tabIndex={-1} className={className}>
      <Scope value={region}>{children}</Scope>
    </div>
  )
}

export function Keys({ of }: { of: HotKey }): ReactNode {
  return <kbd className="keys" aria-hidden="true">{of.replace('Escape', 'Esc')}</kbd>
}

/** The same key as assistive technology wants it in aria-keyshortcuts. */
export function spokenKey(key: HotKey | undefined): string | undefined {
  return key?.replace('Ctrl', 'Control')
}

type Entry = { key: HotKey; run(): void; inDialog(): boolean; scope(): Element | null }

const DIALOG = '[role="dialog"][aria-modal="true"]'
const Scope = createContext<RefObject<HTMLElement | null> | null>(null)
const stack: Entry[] = []

function listen(): void {
  window.addEventListener('keydown', onKeyAtSelect, { capture: true })
  window.addEventListener('keydown', onKey)
}

function stopListening(): void {
  window.removeEventListener('keydown', onKeyAtSelect, { capture: true })
  window.removeEventListener('keydown', onKey)
}

/** A closed list would open at Ctrl+Enter and swallow it. In an open one it still takes the marked choice. */
function onKeyAtSelect(event: KeyboardEvent): void {
  if (event.isComposing || nameOf(event) !== 'ctrl+enter') return
  const list = event.target instanceof Element ? event.target.closest('.ant-select') : null
  if (!list || list.matches('.ant-select-open')) return
  onKey(event)
  if (event.defaultPrevented) event.stopPropagation()
}

function onKey(event: KeyboardEvent): void {
  // While an input method composes, Enter and letters belong to it.
  if (event.isComposing || event.defaultPrevented) return
  const pressed = nameOf(event)
  if (pressed === 'enter' && hasItsOwnEnter(event.target)) return
  const entry = entryFor(pressed, event.target)
  if (!entry) return
  event.preventDefault()
  entry.run()
}

function entryFor(pressed: string, target: EventTarget | null): Entry | undefined {
  const entries = stack.filter(({ key }) => key.toLowerCase() === pressed)
  if (questionIsOpen()) return entries.findLast(({ inDialog }) => inDialog())
  const focus = target instanceof Element ? scopeAround(target) : null
  const near = entries.findLast(({ scope }) => scope() === focus)
  return near ?? (/(^|\+)enter$/.test(pressed) ? undefined : entries.at(-1))
}

function scopeAround(element: Element): Element | null {
  return element.closest('[data-keys]')
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
