import type { Role } from '../../../shared/contract/define.ts'

export const LOG_TABS = ['log', 'instructions', 'petty-cash', 'checks'] as const
export type LogTab = (typeof LOG_TABS)[number]

/** Petty cash is for those who handle money, the check lists for a manager to change. */
export function logTabsFor(role: Role): readonly LogTab[] {
  return LOG_TABS.filter((tab) => (tab === 'petty-cash' ? role !== 'clerk' : tab !== 'checks' || role === 'manager'))
}
