export const TARIFF_TABS = ['prices', 'assignments', 'reductions', 'offers'] as const
export type TariffTab = (typeof TARIFF_TABS)[number]
