import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { numberFrom, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { AddBook } from './AddBook.tsx'
import { BookPanel } from './BookPanel.tsx'
import { BookTable } from './BookTable.tsx'
import { StockTabs } from './StockTabs.tsx'

/** 领用: every book with where it is and how far it is used; the chosen one beside the list. */
export function Books(): ReactNode {
  const words = useText().stock
  const { user } = useDesk()
  const { query } = useRoute()
  const openId = numberFrom(query, 'book')
  const [closed, setClosed] = useState(false)
  const [adding, setAdding] = useState(false)
  const list = useCall('stock.list', { closed }, { keep: true })
  const mayEnter = user.role !== 'clerk'
  const show = (bookId: number | null): void => {
    setAdding(false)
    replaceRoute('/stock', bookId === null ? {} : { book: bookId })
  }
  return (
    <Page
      title={words.title} note={<StockTabs open="books" />}
      acts={list.data && list.data.closed > 0 ? <button type="button" className="chip" aria-pressed={closed} onClick={() => setClosed(!closed)}>{words.showClosed(list.data.closed)}</button> : null}
      {...(mayEnter && !adding ? { primary: { label: words.add, hotKey: 'F10' as const, onPress: () => setAdding(true) } } : {})}
    >
      <Read state={list}>
        {(data) => (
          <div className="split stock">
            <BookTable books={data.books} openId={adding ? null : openId} onOpen={show} empty={data.closed > 0 ? words.noneOpen : words.none} />
            {adding ? <AddBook onDone={(bookId) => { if (bookId === null) setAdding(false); else show(bookId) }} />
              : openId === null ? <p className="sheet soft">{words.choose}</p> : <BookPanel key={openId} bookId={openId} onClose={() => show(null)} />}
          </div>
        )}
      </Read>
    </Page>
  )
}
