import type { importing as chinese } from '../zh-CN/importing.ts'

export const importing: typeof chinese = {
  title: 'Import',
}
