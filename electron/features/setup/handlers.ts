import { businessDate } from '../../../shared/dates.ts'
import { type Keyring, newRecoveryKey, recoverySlot, userSlot, withSlot } from '../../db/keyring.ts'
import { recoveryKeyDocument } from '../../documents/recovery-key.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { isRecoveryKeyKept } from '../../ledger/office.ts'
import { type EffectContext, type HandlersOf, requireSession } from '../context.ts'
import { fillNewStore, firstManager, noteRecoveryKeyKept } from './store.ts'

export const VERSION = '0.1.0'

export const setupHandlers: HandlersOf<'setup.state' | 'setup.begin' | 'setup.recoverySheet' | 'setup.saveRecoveryKey' | 'setup.confirmRecoveryKey'> = {
  'setup.state': async ({ store, ports, today }) => {
    const keyring = store.keyringOrNull()
    return {
      state: store.state(), office: keyring?.office ?? null, property: keyring?.property ?? null, language: keyring?.language ?? null,
      today, version: VERSION, abilities: ports.abilities,
    }
  },

  'setup.begin': async (context, input) => {
    const { store, ports } = context
    if (store.state() !== 'empty') throw new AppError('already-set-up')
    const key = ports.ids.bytes(32)
    const recoveryKey = newRecoveryKey(ports.ids.bytes)
    const slots = await Promise.all([userSlot(ports, key, input.login, input.password), recoverySlot(ports, key, recoveryKey)])
    if (store.state() !== 'empty') throw new AppError('already-set-up')
    const keyring: Keyring = { version: 1, office: input.office, property: input.property, language: input.language, slots }
    store.create(keyring, key, (fresh) => fresh.write((db) => fillNewStore(db, { ...input, now: context.now })))
    context.recoveryKey.text = recoveryKey
    const manager = firstManager(store.open().read)
    const user = { ...manager, role: 'manager' as const }
    const session = context.sessions.open({ id: ports.ids.id(), userId: user.id, login: user.login, name: user.name, role: user.role, stationId: 1 })
    return { session: session.id, user, recoveryKey }
  },

  'setup.recoverySheet': async (context) => {
    const { pdf, name } = await recoverySheet(context)
    return context.ports.files.put(name, 'application/pdf', pdf, requireSession(context).id)
  },

  'setup.saveRecoveryKey': async (context, { folder, acceptSameDisk }) => {
    const drive = await context.ports.files.driveOf(folder)
    if (drive === 'missing') throw fieldError('folder', 'folder-missing')
    if (drive === 'same-disk' && !acceptSameDisk) throw fieldError('folder', 'same-disk')
    const { pdf, name } = await recoverySheet(context)
    return { path: await context.ports.files.save(folder, name, pdf), drive }
  },

  'setup.confirmRecoveryKey': ({ db, audit }) => {
    noteRecoveryKeyKept(db)
    audit('recovery key kept')
    return { done: true }
  },
}

/** The sheet of the recovery key. Where the key itself is no longer in memory (the program was closed before it was kept) a new one replaces it. */
async function recoverySheet(context: EffectContext): Promise<{ pdf: Uint8Array; name: string }> {
  const keyring = context.store.keyring()
  if (isRecoveryKeyKept(context.store.open().read)) throw new AppError('recovery-key-kept')
  const text = context.recoveryKey.text ?? (await replaceRecoveryKey(context))
  const frozen = recoveryKeyDocument({
    language: keyring.language, office: keyring.office, property: keyring.property, date: businessDate(context.now), groups: text.split('-'),
  })
  const { pdf } = await context.documents.render(frozen)
  return { pdf, name: frozen.fileName }
}

async function replaceRecoveryKey({ store, ports, recoveryKey }: EffectContext): Promise<string> {
  const text = newRecoveryKey(ports.ids.bytes)
  const slot = await recoverySlot(ports, store.open().key, text)
  // Another window may have asked in the same moment: both are to print the one key that opens the ring.
  if (recoveryKey.text !== null) return recoveryKey.text
  store.replaceKeyring(withSlot(store.keyring(), slot))
  recoveryKey.text = text
  return text
}
