import type { cases as chinese } from '../zh-CN/cases.ts'

export const cases: typeof chinese = {
  steps: 'Steps',
  stepState: { open: 'open', done: 'done', waived: 'waived' },
  by: (by, at) => `${by}, ${at}`,
  waivedFor: (reason) => `waived: ${reason}`,
  save: 'Save, next step',
  saveLast: 'Save',
  waive: 'Waive this step',
  waiveReason: 'Why it is waived',
  waiveAct: 'Waive',
  keepCase: 'Go on with it',
  papers: 'Papers',
  preview: 'Preview',
  later: (paper, when) => `${paper}: ${when.toLowerCase()}`,
  changedBy: (step, by, at) => `"${step}" was changed by ${by}, ${at}`,
}
