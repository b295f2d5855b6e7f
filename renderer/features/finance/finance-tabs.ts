export const FINANCE_TABS = ['held', 'over-short', 'handed-in', 'checks', 'month', 'balances'] as const
export type FinanceTab = (typeof FINANCE_TABS)[number]
