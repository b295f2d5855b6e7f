import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { SCREEN_KEYS } from '../../shell/screen-keys.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'

/** The acts of a busy day in reach of one key each. */
export function QuickActs(): ReactNode {
  const words = useText().today
  const { shift } = useDesk()
  return (
    <section className="stack" aria-label={words.quick}>
      <h2>{words.quick}</h2>
      <div className="quick-acts">
        <Act label={words.acts.collect} hotKey={SCREEN_KEYS.collect} kind={shift ? 'primary' : 'plain'} autoFocus={shift !== null} onPress={() => go('/collect')} />
        <Act label={words.acts.moveIn} hotKey={SCREEN_KEYS.moveIn} onPress={() => go('/move-in')} />
        <Act label={words.acts.find} hotKey="Ctrl+K" onPress={() => document.querySelector<HTMLInputElement>('.find-box input')?.focus()} />
        <Act label={words.acts.premises} hotKey={SCREEN_KEYS.premises} onPress={() => go('/premises')} />
        <Act label={words.acts.receipts} hotKey={SCREEN_KEYS.receipts} onPress={() => go('/receipts')} />
        <Act label={words.acts.handOver} hotKey={SCREEN_KEYS.shift} onPress={() => go('/shift')} />
      </div>
    </section>
  )
}
