import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { go, numberFrom, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { MoneyPanel } from './MoneyPanel.tsx'
import { MoneyTable } from './MoneyTable.tsx'
import { RecordMoney } from './RecordMoney.tsx'

type List = CallOutput<'unclaimed.list'>
const STATES = ['open', 'all'] as const

/** What nobody has claimed yet and how old it is; the chosen sum beside it. */
export function UnclaimedList(): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const { user } = useDesk()
  const { query } = useRoute()
  const open = numberFrom(query, 'money')
  const imported = numberFrom(query, 'imported')
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const [typed, setTyped] = useState('')
  const [recording, setRecording] = useState(false)
  const list = useCall('unclaimed.list', { state, text: typed }, { keep: true })
  const mayEnter = user.role !== 'clerk'
  const show = (moneyId: number | null): void => {
    setRecording(false)
    replaceRoute('/unclaimed', moneyId === null ? {} : { money: moneyId })
  }
  return (
    <Page
      title={words.title}
      note={list.data ? words.shown(list.data.money.length, list.data.total) : null}
      acts={
        <search className="row">
          <Input className="unclaimed-search" aria-label={words.search} placeholder={words.searchPlaceholder} value={typed} maxLength={60} autoFocus autoComplete="off" onChange={(event) => setTyped(event.target.value)} onPressEnter={focusFirst} />
          <span className="row" role="group" aria-label={words.state}>
            {STATES.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === state} onClick={() => setState(each)}>{words.states[each]}</button>)}
          </span>
        </search>
      }
      {...(mayEnter ? { others: <Act label={words.record} hotKey="Alt+T" onPress={() => setRecording(true)} />, primary: { label: words.import, hotKey: 'F10' as const, onPress: () => go('/unclaimed', { import: 1 }) } } : {})}
    >
      <Read state={list}>
        {(data) => (
          <>
            {imported === null ? null : <p className="sheet" role="status">{words.imported(imported, moneyText(numberFrom(query, 'sum') ?? 0))}</p>}
            <Ages list={data} />
            <div className="split unclaimed">
              <MoneyTable money={data.money} openId={recording ? null : open} onOpen={show} filtered={typed !== '' || state === 'all'} />
              {recording ? <RecordMoney onDone={(moneyId) => { if (moneyId === null) setRecording(false); else show(moneyId) }} />
                : open === null ? <p className="sheet soft">{words.choose}</p> : <MoneyPanel key={open} moneyId={open} onClose={() => show(null)} />}
            </div>
          </>
        )}
      </Read>
    </Page>
  )
}

function Ages({ list }: { list: List }): ReactNode {
  const words = useText().unclaimed
  return (
    <dl className="unclaimed-ages">
      <div><dt>{words.open}</dt><dd><strong><Money fen={list.openFen} /></strong></dd></div>
      {(['weekFen', 'monthFen', 'olderFen'] as const).map((age) => <div key={age} className={age === 'olderFen' && list.ages.olderFen > 0 ? 'look' : ''}><dt>{words.ages[age]}</dt><dd><Money fen={list.ages[age]} /></dd></div>)}
    </dl>
  )
}

/** From what was typed to the first sum found, by Enter. */
function focusFirst(): void {
  document.querySelector<HTMLElement>('.page-work [role="grid"] tbody tr')?.focus()
}
