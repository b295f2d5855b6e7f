import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { Read } from '../../ui/states.tsx'
import { AddContact } from './AddContact.tsx'

type Account = CallOutput<'charges.open'>['charges']
type File = CallOutput<'dunning.get'>
type Letter = File['letters'][number]

type DebtorPanelProps = { premisesId: number; picked: boolean; onPick(): void }

/** One premises: what is open, what was said and promised, what was sent. */
export function DebtorPanel({ premisesId, picked, onPick }: DebtorPanelProps): ReactNode {
  const words = useText().dunning
  const account = useCall('charges.open', { premisesIds: [premisesId] })
  const file = useCall('dunning.get', { premisesId })
  const [adding, setAdding] = useState(false)
  const [shown, setShown] = useState<Letter | null>(null)
  if (shown) return <PaperPreview title={`${words.levels[shown.level]} ${shown.number}`} papers={[{ paper: shown.level === 0 ? 'payment-notice' : 'dunning-letter', id: shown.letterId }]} onClose={() => setShown(null)} />
  if (adding) return <AddContact premisesId={premisesId} onDone={() => setAdding(false)} />
  return (
    <section className="dunning-side" aria-label={account.data?.charges[0]?.room ?? words.charges}>
      <div className="row">
        <strong>{account.data?.charges[0]?.room}</strong>
        <Act label={words.collect} kind="quiet" onPress={() => go('/collect', { premises: premisesId })} />
      </div>
      <div className="row">
        <Act label={picked ? words.untickThis : words.tickThis} hotKey="Alt+X" onPress={onPick} />
        <Act label={words.addContact} hotKey="Alt+N" onPress={() => setAdding(true)} />
      </div>
      <Read state={account} rows={3}>{({ charges }) => <Charges charges={charges} />}</Read>
      <Read state={file} rows={2}>
        {({ contacts, letters }) => (
          <>
            <Contacts contacts={contacts} />
            <section className="sheet stack" aria-label={words.letters}>
              <h2>{words.letters}</h2>
              {letters.length === 0 ? <p className="soft">{words.noLetters}</p> : letters.map((letter) => (
                <div key={letter.letterId} className="dunning-lines">
                  <span>{letter.on}</span><span>{words.levels[letter.level]}</span><Money fen={letter.totalFen} />
                  <span className="dunning-text row"><button type="button" className="text-button" onClick={() => setShown(letter)}>{letter.number}</button><span className="soft small">{words.payBy} {letter.payBy}</span></span>
                </div>
              ))}
            </section>
          </>
        )}
      </Read>
    </section>
  )
}

function Charges({ charges }: { charges: Account }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.dunning
  return (
    <section className="sheet stack" aria-label={words.charges}>
      <h2>{words.charges}</h2>
      {charges.map((charge) => (
        <div key={charge.chargeId} className="dunning-lines">
          <span>{language === 'en' ? charge.feeItemEn : charge.feeItem}</span>
          <span className="soft">{charge.from === null ? words.until(charge.to) : `${charge.from} – ${charge.to}`}</span>
          <Money fen={charge.openFen} />
          <span className="dunning-text row">
            <span className="soft small">{words.due} {charge.dueOn} · {words.roles[charge.payer] ?? charge.payer}</span>
            {charge.dispute ? <span className="mark mark-look">{words.disputed}</span> : null}
          </span>
        </div>
      ))}
    </section>
  )
}

function Contacts({ contacts }: Pick<File, 'contacts'>): ReactNode {
  const words = useText().dunning
  const settle = useCommand('dunning.settlePromise')
  return (
    <section className="sheet stack" aria-label={words.contacts}>
      <h2>{words.contacts}</h2>
      {settle.error ? <ErrorNote error={settle.error} /> : null}
      {contacts.length === 0 ? <p className="soft">{words.noContacts}</p> : contacts.map(({ contactId, happenedOn, way, text: said, by, promise }) => (
        <div key={contactId} className="dunning-lines">
          <span>{happenedOn}</span><span>{words.ways[way]}</span><span className="soft small">{by}</span>
          <span className="dunning-text">{said}</span>
          {promise ? (
            <span className="dunning-text row">
              {words.promise(promise.on, promise.fen === null ? '' : moneyText(promise.fen))}
              <span className={promise.state === 'broken' ? 'mark mark-danger' : promise.state === 'kept' ? 'mark mark-good' : 'mark'}>{words.promiseStates[promise.state]}</span>
              {promise.settled ? null : (['kept', 'broken'] as const).map((as) => <button key={as} type="button" className="text-button" onClick={() => void settle.send({ contactId, as })}>{words.settle[as]}</button>)}
            </span>
          ) : null}
        </div>
      ))}
    </section>
  )
}
