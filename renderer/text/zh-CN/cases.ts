/** Words of every case with steps: delivery, move-in, move-out. */
export const cases = {
  steps: '步骤',
  stepState: { open: '未办', done: '已办', waived: '免办' },
  by: (by: string, at: string) => `${by} ${at}`,
  waivedFor: (reason: string) => `免办：${reason}`,
  save: '保存，下一步',
  saveLast: '保存',
  waive: '免办这一步',
  waiveReason: '为什么免办',
  waiveAct: '确定免办',
  keepCase: '继续办理',
  papers: '单据',
  preview: '预览',
  later: (paper: string, when: string) => `${paper}：${when}`,
  changedBy: (step: string, by: string, at: string) => `“${step}”由${by} ${at} 改过`,
}
