export const STOCK_TABS = ['books', 'invoices'] as const
export type StockTab = (typeof STOCK_TABS)[number]
