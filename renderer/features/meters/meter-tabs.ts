export const METER_TABS = ['round', 'list', 'rounds'] as const
export type MeterTab = (typeof METER_TABS)[number]
