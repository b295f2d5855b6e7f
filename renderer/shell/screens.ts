import type { ComponentType } from 'react'
import type { Role } from '../../shared/contract/define.ts'
import { Billing } from '../features/billing/Billing.tsx'
import { Cards } from '../features/cards/Cards.tsx'
import { Changes } from '../features/changes/Changes.tsx'
import { CollectPayment } from '../features/collect/CollectPayment.tsx'
import { DaySummary } from '../features/day/DaySummary.tsx'
import { Delivery } from '../features/delivery/Delivery.tsx'
import { Deposits } from '../features/deposits/Deposits.tsx'
import { DeskLog } from '../features/desk-log/DeskLog.tsx'
import { Dunning } from '../features/dunning/Dunning.tsx'
import { Finance } from '../features/finance/Finance.tsx'
import { ImportLedger } from '../features/import/ImportLedger.tsx'
import { Meters } from '../features/meters/Meters.tsx'
import { MoveIn } from '../features/move-in/MoveIn.tsx'
import { MoveOut } from '../features/move-out/MoveOut.tsx'
import { PartyPage } from '../features/parties/PartyPage.tsx'
import { Premises } from '../features/premises/Premises.tsx'
import { Receipts } from '../features/receipts/Receipts.tsx'
import { Registers } from '../features/registers/Registers.tsx'
import { ChangePassword } from '../features/session/ChangePassword.tsx'
import { Settings } from '../features/settings/Settings.tsx'
import { HandOver } from '../features/shift/HandOver.tsx'
import { Stock } from '../features/stock/Stock.tsx'
import { Tariffs } from '../features/tariffs/Tariffs.tsx'
import { Today } from '../features/today/Today.tsx'
import { Unclaimed } from '../features/unclaimed/Unclaimed.tsx'
import type { Text } from '../text/zh-CN.ts'
import type { HotKey } from '../ui/hot-keys.tsx'
import { SCREEN_KEYS } from './screen-keys.ts'

export type Screen = {
  path: string
  /** Its word in the rail; a screen without one is reached from elsewhere. */
  word: keyof Text['shell']['rail'] | null
  allow: readonly Role[]
  hotKey?: HotKey
  show: ComponentType
}

const EVERYBODY = ['clerk', 'cashier', 'manager'] as const satisfies readonly Role[]
const MANAGER = ['manager'] as const satisfies readonly Role[]
const BILLING = ['cashier', 'manager'] as const satisfies readonly Role[]

/** Every page, in the order of the rail. */
export const SCREENS: readonly Screen[] = [
  { path: '/', word: 'today', allow: EVERYBODY, hotKey: SCREEN_KEYS.today, show: Today },
  { path: '/collect', word: 'collect', allow: EVERYBODY, hotKey: SCREEN_KEYS.collect, show: CollectPayment },
  { path: '/delivery', word: 'delivery', allow: EVERYBODY, hotKey: SCREEN_KEYS.delivery, show: Delivery },
  { path: '/move-in', word: 'moveIn', allow: EVERYBODY, hotKey: SCREEN_KEYS.moveIn, show: MoveIn },
  { path: '/move-out', word: 'moveOut', allow: EVERYBODY, hotKey: SCREEN_KEYS.moveOut, show: MoveOut },
  { path: '/premises', word: 'premises', allow: EVERYBODY, hotKey: SCREEN_KEYS.premises, show: Premises },
  { path: '/registers', word: 'registers', allow: EVERYBODY, hotKey: SCREEN_KEYS.registers, show: Registers },
  { path: '/tariffs', word: 'tariffs', allow: EVERYBODY, hotKey: SCREEN_KEYS.tariffs, show: Tariffs },
  { path: '/meters', word: 'meters', allow: EVERYBODY, hotKey: SCREEN_KEYS.meters, show: Meters },
  { path: '/billing', word: 'billing', allow: BILLING, hotKey: SCREEN_KEYS.billing, show: Billing },
  { path: '/cards', word: 'cards', allow: EVERYBODY, hotKey: SCREEN_KEYS.cards, show: Cards },
  { path: '/dunning', word: 'dunning', allow: EVERYBODY, hotKey: SCREEN_KEYS.dunning, show: Dunning },
  { path: '/receipts', word: 'receipts', allow: EVERYBODY, hotKey: SCREEN_KEYS.receipts, show: Receipts },
  { path: '/unclaimed', word: 'unclaimed', allow: EVERYBODY, hotKey: SCREEN_KEYS.unclaimed, show: Unclaimed },
  { path: '/deposits', word: 'deposits', allow: EVERYBODY, hotKey: SCREEN_KEYS.deposits, show: Deposits },
  { path: '/stock', word: 'stock', allow: EVERYBODY, hotKey: SCREEN_KEYS.stock, show: Stock },
  { path: '/log', word: 'log', allow: EVERYBODY, hotKey: SCREEN_KEYS.log, show: DeskLog },
  { path: '/shift', word: 'shift', allow: EVERYBODY, hotKey: SCREEN_KEYS.shift, show: HandOver },
  { path: '/day', word: 'day', allow: MANAGER, hotKey: SCREEN_KEYS.day, show: DaySummary },
  { path: '/finance', word: 'finance', allow: MANAGER, hotKey: SCREEN_KEYS.finance, show: Finance },
  { path: '/import', word: 'importing', allow: MANAGER, show: ImportLedger },
  { path: '/settings', word: 'settings', allow: MANAGER, show: Settings },
  { path: '/parties', word: null, allow: EVERYBODY, show: PartyPage },
  { path: '/changes', word: null, allow: EVERYBODY, show: Changes },
  { path: '/password', word: null, allow: EVERYBODY, show: ChangePassword },
]

export function screenAt(path: string): Screen | undefined {
  return SCREENS.find((screen) => screen.path === path) ?? SCREENS.find((screen) => screen.path !== '/' && path.startsWith(`${screen.path}/`))
}
