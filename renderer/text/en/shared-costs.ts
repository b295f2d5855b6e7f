import type { sharedCosts as chinese } from '../zh-CN/shared-costs.ts'

export const sharedCosts: typeof chinese = {
  tabsLabel: 'Kinds of billing',
  tabs: { run: 'Billing', shared: 'Shared costs', months: 'Month close' },
  add: 'Share a bill', item: 'Item', month: 'Month', total: 'Whole bill (yuan)', shareBy: 'How it is shared', shareBys: { area: 'By floor area', household: 'Evenly by household' },
  description: 'Description (on receipts and the notice)', descriptionHint: 'e.g. Lift power, November',
  scope: 'Who shares', scopes: { property: 'By building and use', list: 'Named premises' }, buildings: 'Buildings', uses: 'Uses', allBuildings: 'All',
  noItem: 'There is no shared-cost item yet. The manager adds one under Tariffs, charged as a shared cost.', toTariffs: 'Go to Tariffs',
  fillIn: 'Give the item, month, sum and who shares; each part is shown here.',
  sharers: 'Premises', weights: 'Area in all', perHousehold: 'Each', partsSum: 'Parts in all', fromPrepaid: 'Settled from prepaid',
  area: (text) => `${text} m²`, households: (count) => `${count} premises`,
  zeroParts: (count) => `${count} premises share less than a fen and are not charged.`,
  parts: 'Each premises', part: 'Part', weight: 'Area', payer: 'Paid by', largest: 'Largest parts', why: 'Why', more: (count) => `${count} more premises share; the notice lists them all.`,
  leftOut: 'Left out', reasons: { 'not-delivered': 'Not delivered, no developer pays', 'nobody-pays': 'No owner and nobody who pays' },
  rooms: (rooms, more) => (more > 0 ? `${rooms} and ${more} more` : rooms),
  commit: (count, sum) => `Charge ${count} premises, ${sum}`,
  changed: 'Something has changed since the preview. These are the new figures: check them, then charge.',
  done: (description, count, sum) => `${description}: ${count} charges made, ${sum} yuan in all.`,
  donePrepaid: (prepaid) => `${prepaid} yuan settled from prepaid.`,
  bills: 'Shared bills', none: 'No bill was shared yet.', choose: 'Choose a row to print its notice or take it back.',
  count: 'Premises', open: 'Open', at: 'At', by: 'By', state: 'State', stands: 'Charged', undone: (why) => `Taken back: ${why}`,
  notice: 'Notice', undo: 'Take back', undoOf: (description) => `Take back "${description}"`, undoHint: 'Only while nobody has paid; prepaid money that settled it is prepaid again.', undoneDone: (count, sum) => `${count} charges taken back, ${sum} yuan in all.`,
}
