export const BILLING_TABS = ['run', 'shared', 'months'] as const
export type BillingTab = (typeof BILLING_TABS)[number]
