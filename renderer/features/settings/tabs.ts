export type SettingsTab = 'office' | 'moveIn' | 'people' | 'backups' | 'exports' | 'about'

export const TABS = ['office', 'moveIn', 'people', 'backups', 'exports', 'about'] as const satisfies readonly SettingsTab[]
