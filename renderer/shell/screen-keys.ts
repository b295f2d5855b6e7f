import type { HotKey } from '../ui/hot-keys.tsx'

/** The keys that open a screen from anywhere; a clerk's left hand is on them. */
export const SCREEN_KEYS = {
  today: 'Alt+1',
  collect: 'F2',
  delivery: 'Alt+2',
  moveIn: 'F3',
  moveOut: 'Alt+3',
  premises: 'F4',
  registers: 'Alt+4',
  tariffs: 'Alt+5',
  meters: 'Alt+7',
  billing: 'F6',
  cards: 'Alt+8',
  dunning: 'Alt+6',
  receipts: 'F7',
  unclaimed: 'Alt+9',
  deposits: 'Alt+0',
  stock: 'Alt+B',
  log: 'Alt+L',
  shift: 'F8',
  day: 'F9',
  finance: 'Alt+J',
} as const satisfies Record<string, HotKey>
