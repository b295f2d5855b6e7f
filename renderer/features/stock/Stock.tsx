import type { ReactNode } from 'react'
import { useRoute } from '../../shell/route.ts'
import { Invoices } from '../invoices/Invoices.tsx'
import { Books } from './Books.tsx'
import { STOCK_TABS } from './stock-tabs.ts'
import './stock.css'

/** 票据: books of forms, and invoices that are asked for. */
export function Stock(): ReactNode {
  const { query } = useRoute()
  const tab = STOCK_TABS.find((each) => each === query.get('tab')) ?? 'books'
  switch (tab) {
    case 'books': return <Books />
    case 'invoices': return <Invoices />
    default: return tab satisfies never
  }
}
