import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'
import type { UnclaimedSum } from './MoneyTable.tsx'

/** What the bank said of a sum, beside what the book says. */
export function MoneyFacts({ money }: { money: UnclaimedSum }): ReactNode {
  const words = useText().unclaimed
  const { setAside } = money
  return (
    <>
      <dl className="sums unclaimed-facts">
        <dt>{words.bankDate}</dt><dd>{money.bankDate} · {words.channels[money.channel]}</dd>
        {money.businessDate === money.bankDate ? null : <><dt>{words.bookDate}</dt><dd>{money.businessDate}</dd></>}
        <dt>{words.reference}</dt><dd className="unclaimed-long">{money.reference}</dd>
        {money.payerText === '' ? null : <><dt>{words.payer}</dt><dd className="unclaimed-long">{money.payerText}</dd></>}
        {money.note === '' ? null : <><dt>{words.note}</dt><dd className="unclaimed-long">{money.note}</dd></>}
        <dt>{words.amount}</dt><dd><Money fen={money.amountFen} /></dd>
        {money.channelFeeFen > 0 ? <><dt>{words.fee}</dt><dd><Money fen={money.channelFeeFen} /></dd></> : null}
        {money.claimedFen > 0 ? <><dt>{words.claimed}</dt><dd><Money fen={money.claimedFen} /></dd></> : null}
        <dt className="sums-total">{words.left}</dt><dd className="sums-total"><Money fen={money.leftFen} /></dd>
      </dl>
      {setAside ? <p className="look">{words.asideBy(setAside.by, setAside.at.slice(0, 10), setAside.reason)}</p> : null}
    </>
  )
}
