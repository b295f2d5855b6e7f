/** The registers in the order of their tabs. To add one: its name here, its screen in Registers.tsx, its word in text/zh-CN/registers.ts and text/en/registers.ts. */
export const REGISTER_NAMES = ['keys', 'defects', 'papers', 'sealed', 'registrations', 'fee-starts'] as const
export type RegisterName = (typeof REGISTER_NAMES)[number]
