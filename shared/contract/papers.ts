/** Papers the desk prints, each about one subject: a receipt, a notice, a case, a change. */
export const PAPERS = [
  'receipt', 'department-notice', 'tenant-form', 'hand-over-sheet', 'night-close-sheet', 'night-opening-sheet', 'premises-hand-over', 'key-slip',
  'owner-pledge', 'safety-letter', 'move-in-ledger', 'registration-list',
  'transfer-settlement', 'move-out-form', 'goods-release', 'clearance-certificate', 'residence-certificate', 'payment-certificate',
  'payment-notice', 'dunning-letter', 'dunning-batch', 'charge-explanation',
  'deposit-refund', 'lost-receipt', 'correction-slip',
  'cashier-day', 'cashier-day-report',
  'shared-cost-notice', 'card-sales-day', 'reading-sheet', 'reading-sheet-blank',
] as const
