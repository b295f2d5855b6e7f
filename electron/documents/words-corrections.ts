/** Words of the sheet of sealed codes and of correction slips; joined into the table of words. */
export const wordsOfCorrections = {
  sealedCodes: {
    title: ['密封码', 'Sealed codes'],
    cut: ['沿线剪开，每封装一张，封口盖章，由经理保管。每张只能用一次，用后由经理确认；丢失的在“设置 → 密封码”里作废。', 'Cut along the lines, seal one in each envelope, stamp the flap; the manager keeps them. Each is good for one use and is confirmed by the manager afterwards; withdraw a lost one under Settings → Sealed codes.'],
    once: ['仅用一次', 'One use only'],
    issued: ['{date} {by} 制', 'Made {date} by {by}'],
  },
  correction: {
    title: ['更正单', 'Correction slip'],
    original: ['原收据', 'Receipt'],
    takenOn: ['收款日期', 'Taken on'],
    what: ['更正事项', 'Corrected'],
    method: ['收款方式', 'Way of paying'],
    item: ['收费项目', 'Fee item'],
    premises: ['房号', 'Premises'],
    payer: ['付款人', 'Payer'],
    was: ['原为', 'Was'],
    is: ['更正为', 'Is now'],
    amount: ['更正金额', 'Amount'],
    noMoney: ['不涉及金额', 'No amount is moved'],
    reason: ['原因', 'Reason'],
    note: ['原收据号码和金额不变，客户联不收回，不动当班现金。', 'The number and the total of the receipt stay; the customer keeps the paper; the drawer of the day is not touched.'],
    noteShift: ['原收据号码和金额不变，客户联不收回。', 'The number and the total of the receipt stay; the customer keeps the paper.'],
    by: ['经办人', 'Made by'],
    approvedBy: ['复核人', 'Approved by'],
    finance: ['财务', 'Finance'],
  },
} as const
