import type { settings as chinese } from '../zh-CN/settings.ts'

export const settings: typeof chinese = {
  title: 'Settings',
}
