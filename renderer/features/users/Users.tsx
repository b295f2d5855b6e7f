import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { AddUser } from './AddUser.tsx'
import { UserPanel } from './UserPanel.tsx'

export type User = CallOutput<'users.list'>['users'][number]

/** Who can sign in, with the chosen person beside the list. */
export function Users(): ReactNode {
  const text = useText()
  const words = text.users
  const list = useCall('users.list', {})
  const [openId, setOpenId] = useState<number | 'new' | null>(null)
  const [said, setSaid] = useState('')
  return (
    <Page
      title={text.settings.title}
      note={<SettingsTabs open="people" />}
      others={said === '' ? null : <span role="status">{said}</span>}
      // The panel that adds a person has its own primary button.
      {...(openId === 'new' ? {} : { primary: { label: words.add, hotKey: 'F10', onPress: () => { setSaid(''); setOpenId('new') } } })}
    >
      <Read state={list}>
        {({ users }) => {
          const open = users.find((user) => user.id === openId)
          return (
            <div className="split">
              <DataTable
                label={words.list}
                rows={users}
                rowKey={(user) => user.id}
                openKey={open?.id ?? null}
                onOpen={(user) => { setSaid(''); setOpenId(user.id) }}
                rowState={(user) => (user.active ? undefined : 'faint')}
                columns={[
                  { key: 'name', title: words.name, show: (user) => user.name },
                  { key: 'login', title: words.login, show: (user) => user.login },
                  { key: 'role', title: words.role, show: (user) => text.words.role[user.role] },
                  { key: 'state', title: words.state, show: (user) => (user.active ? words.active : words.inactive), narrow: true },
                ]}
              />
              {openId === 'new'
                ? <AddUser onDone={(name) => { setSaid(words.added(name)); setOpenId(null) }} onCancel={() => setOpenId(null)} />
                : open
                  ? <UserPanel key={open.id} user={open} onSaid={setSaid} />
                  : <p className="sheet soft">{words.choose}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}
