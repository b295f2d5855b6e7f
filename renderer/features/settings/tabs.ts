export type SettingsTab = 'office' | 'moveIn' | 'people' | 'stations' | 'codes' | 'backups' | 'exports' | 'about'

export const TABS = ['office', 'moveIn', 'people', 'stations', 'codes', 'backups', 'exports', 'about'] as const satisfies readonly SettingsTab[]
