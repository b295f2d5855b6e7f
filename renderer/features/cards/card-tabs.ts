export const CARD_TABS = ['month', 'units', 'day'] as const
export type CardTab = (typeof CARD_TABS)[number]
