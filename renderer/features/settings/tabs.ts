export type SettingsTab = 'office' | 'moveIn' | 'people' | 'codes' | 'backups' | 'exports' | 'about'

export const TABS = ['office', 'moveIn', 'people', 'codes', 'backups', 'exports', 'about'] as const satisfies readonly SettingsTab[]
