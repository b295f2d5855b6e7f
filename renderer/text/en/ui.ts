import type { ui as chinese } from '../zh-CN/ui.ts'

export const ui: typeof chinese = {
  loading: 'Reading…',
  again: 'Try again',
  nothing: 'Nothing here',
  optional: 'optional',
  dateForm: 'YYYY-MM-DD',
  refusedTitle: 'Your post does not include this page',
  refusedBody: 'If you need it, ask a manager to sign in for it.',
  notFoundTitle: 'There is no such page',
  notFoundBody: 'The address may be mistyped. Use the menu on the left.',
  faultTitle: 'This page has failed',
  faultBody: 'What was saved is untouched. Open the page again; if it happens again, note what you did and tell the manager.',
  reopen: 'Open this page again',
  home: 'Back to Today',
  draftRestored: (time: string) => `What you had not sent is back (kept ${time})`,
  draftDiscard: 'Clear and start again',
  removeLine: (line) => `Remove line ${line}`,
  show: 'Show',
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
}
