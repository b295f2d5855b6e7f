import { Select as AntSelect } from 'antd'
import type { RefSelectProps, SelectProps } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode, Ref } from 'react'

type OwnSelectProps<V> = Omit<SelectProps<V>, 'open' | 'onOpenChange'> & { ref?: Ref<RefSelectProps> }

/** antd's list of choices, closed as soon as one is chosen: by itself it closes a moment later, and a fast Tab after Enter would be lost in it. */
export function Select<V = string>({ onFocus, onBlur, onSelect, ...select }: OwnSelectProps<V>): ReactNode {
  const [open, setOpen] = useState(false)
  const focused = useRef(false)
  return (
    <AntSelect<V>
      {...select}
      open={open}
      onOpenChange={(next) => setOpen(next && focused.current)}
      onSelect={(value, option) => {
        if (select.mode === undefined) setOpen(false)
        onSelect?.(value, option)
      }}
      onFocus={(event) => {
        focused.current = true
        onFocus?.(event)
      }}
      onBlur={(event) => {
        focused.current = false
        setOpen(false)
        onBlur?.(event)
      }}
    />
  )
}
