import type { paper as chinese } from '../zh-CN/paper.ts'

export const paper: typeof chinese = {
  title: 'Print preview',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  size: (width: string, height: string) => `Paper ${width} × ${height} mm`,
  preparing: 'Preparing to print…',
  print: 'Print',
  printAgain: 'Print again',
  savePdf: 'Save PDF',
  savedNotPrinted: 'Saved. Not printed yet.',
  cameOut: 'Did the paper come out?',
  cameOutYes: 'Printed',
  cameOutNo: 'Not printed',
  notPrinted: 'Saved. Not printed. Check the printer, then print again.',
  printed: (times: number) => (times > 1 ? `Printed ${times} times; the next print is marked 补打 (reprint).` : 'Printed. The next print is marked 补打 (reprint).'),
  reprintMark: (times: number) => `Printed ${times === 1 ? 'once' : `${times} times`} before: this one is marked 补打 (reprint).`,
  missing: (characters: string) => `No typeface here has ${characters}: they would be missing on paper. Write them by hand, or use a common form.`,
  names: { 'deposit-refund': 'Deposit refund', 'lost-receipt': 'Declaration of a lost receipt', receipt: 'Receipt', 'department-notice': 'Department notice', 'tenant-form': 'Tenant form', 'hand-over-sheet': 'Hand-over sheet', 'night-close-sheet': 'Night closing sheet', 'night-opening-sheet': 'Night opening sheet', 'transfer-settlement': 'Settlement', 'move-out-form': 'Move-out form', 'goods-release': 'Goods release', 'clearance-certificate': 'Clearance certificate', 'residence-certificate': 'Residence certificate', 'payment-certificate': 'Payment certificate', recovery: 'Recovery key' },
}
