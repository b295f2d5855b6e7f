export type SettingsTab = 'office' | 'people' | 'backups' | 'exports' | 'about'

export const TABS = ['office', 'people', 'backups', 'exports', 'about'] as const satisfies readonly SettingsTab[]
