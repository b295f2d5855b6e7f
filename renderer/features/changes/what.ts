/** What the page of changes can do, in the order of its tabs. */
export const WHATS = ['transfer', 'renew', 'payer', 'household', 'person', 'certificate'] as const
export type What = (typeof WHATS)[number]

export type FormProps = { premisesId: number }
