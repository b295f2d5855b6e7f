import { createContext, use } from 'react'
import type { CallOutput } from '../../shared/contract/index.ts'

/** Who works in this window, at which station, on which shift: read once by the shell, asked by every screen. */
export type Desk = CallOutput<'session.current'>

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('nobody is signed in above this component')
  return desk
}
