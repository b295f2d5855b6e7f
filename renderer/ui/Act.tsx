import { Button } from 'antd'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Keys, spokenKey, useHotKey } from './hot-keys.tsx'
import type { HotKey } from './hot-keys.tsx'

export type ActProps = {
  label: string
  /** The key that does the same, shown on the button. */
  hotKey?: HotKey
  onPress(): void
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  busy?: boolean
  disabled?: boolean
  /** 40 px instead of 32. */
  large?: boolean
  autoFocus?: boolean
}

/** A button with its key. */
export function Act({ label, hotKey, onPress, kind = 'plain', busy = false, disabled = false, large = false, autoFocus = false }: ActProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  useHotKey(hotKey, onPress, !disabled && !busy, button)
  return (
    <Button
      ref={button}
      type={kind === 'primary' ? 'primary' : kind === 'quiet' ? 'text' : 'default'}
      danger={kind === 'danger'}
      size={large ? 'large' : 'middle'}
      disabled={disabled}
      aria-busy={busy}
      aria-keyshortcuts={spokenKey(hotKey)}
      // A second press while the first is under way is harmless, and a button that greys out would lose the focus.
      onClick={() => { if (!busy) onPress() }}
      autoFocus={autoFocus}
    >
      {label}
      {hotKey === undefined ? null : <Keys of={hotKey} />}
    </Button>
  )
}
