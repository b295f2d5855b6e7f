import { businessDate } from '../../../shared/dates.ts'
import { sealedCodesDocument } from '../../documents/sealed-codes.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { newCode } from '../../kernel/secrets.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { sealedCodeHash } from '../../ledger/sealed-code-hash.ts'
import { sealedCodeById } from '../../ledger/sealed-codes.ts'
import { addTask } from '../../ledger/tasks.ts'
import { type HandlersOf, requireSession } from '../context.ts'
import { confirmCode, insertCode, nextLetters, sealedCodes, withdrawCode } from './store.ts'

/** How hard a code is stretched: its 40 bits stand beside the encryption of the store. */
const COST = 2 ** 14

export const sealedCodesHandlers: HandlersOf<'sealedCodes.issue' | 'sealedCodes.list' | 'sealedCodes.confirm' | 'sealedCodes.withdraw'> = {
  'sealedCodes.issue': async (context, { count }) => {
    const { store, ports, documents, now } = context
    const session = requireSession(context)
    const secrets = Array.from({ length: count }, () => newCode(ports.ids.bytes, 2))
    const hashes = await Promise.all(secrets.map((secret) => sealedCodeHash(secret, ports.ids.bytes(16), ports.scryptCost ?? COST)))
    const codes = store.open().write((db) => {
      const letters = nextLetters(db)
      return secrets.map((secret, index) => {
        const label = `${letters}-${String(index + 1).padStart(2, '0')}`
        insertCode(db, { label, hash: hashes[index] ?? '', issuedAt: now, issuedBy: session.userId })
        return { label, secret }
      })
    })
    const { read } = store.open()
    const frozen = sealedCodesDocument({ language: readLanguage(read), property: readProperty(read).name, date: businessDate(now), issuedBy: session.name, codes })
    const { pdf } = await documents.render(frozen)
    return { codes, file: ports.files.put(frozen.fileName, 'application/pdf', pdf, session.id) }
  },

  'sealedCodes.list': ({ db, session }) => ({ codes: sealedCodes(db, session.userId) }),

  'sealedCodes.confirm': ({ db, session, now, audit }, { sealedCodeId, right, note }) => {
    const code = sealedCodeById(db, sealedCodeId)
    if (code.usedAt === null) throw new AppError('sealed-code-not-used')
    if (code.confirmedAt !== null) throw new AppError('sealed-code-confirmed')
    if (code.usedBy === session.userId) throw new AppError('sealed-code-used-by-you')
    if (!right && note === '') throw fieldError('note', 'reason-needed')
    confirmCode(db, sealedCodeId, now, session.userId)
    if (!right) addTask(db, { kind: 'matter', text: deskWords(db).sealedCodeWrong(code.label, code.usedFor, note), createdAt: now, createdBy: session.userId })
    audit(`sealed code ${code.label} ${right ? 'confirmed' : 'not right'}`)
    return { done: true }
  },

  'sealedCodes.withdraw': ({ db, session, now, audit }, { sealedCodeId, reason }) => {
    const code = sealedCodeById(db, sealedCodeId)
    if (code.usedAt !== null) throw new AppError('sealed-code-used')
    withdrawCode(db, sealedCodeId, { at: now, by: session.userId, reason })
    audit(`sealed code ${code.label} withdrawn`)
    return { done: true }
  },
}
