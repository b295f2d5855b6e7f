import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { EmptyState } from '../../ui/states.tsx'

/** Nothing of this kind is sold yet: what is missing, and where it is made. */
export function NoCardItem({ charging }: { charging: 'until' | 'card' }): ReactNode {
  const words = useText().cards
  return <div className="sheet-plain"><EmptyState title={words.noItem[charging]}><Act label={words.toTariffs} onPress={() => go('/tariffs')} /></EmptyState></div>
}
