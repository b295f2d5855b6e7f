import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addPerson, deskFor, makeApp, MANAGER, newOffice, PASSWORD, signIn, type TestApp } from '../support/make-app.ts'
import { keyOf } from '../support/store-inside.ts'

const wrongPassword = { ok: false, error: { code: 'invalid-input', fields: [{ path: 'password', code: 'password-wrong' }] } }
const trySignIn = (app: TestApp, user: string, password: string) => app.ask('session.signIn', { user, password })

describe('signing in', () => {
  test('a wrong password and an unknown login are refused in the same words', async () => {
    const app = await makeApp({ today: '2026-11-01' })
    await newOffice(app)
    expect(await trySignIn(app, MANAGER.login, 'wrong horse')).toEqual(wrongPassword)
    expect(await trySignIn(app, 'nobody', PASSWORD)).toEqual(wrongPassword)
    expect(await trySignIn(app, ' ＭＡＮＡＧＥＲ ', PASSWORD)).toMatchObject({ ok: true, value: { user: { login: 'manager', role: 'manager' } } })
  })

  test('before the first run is refused as such', async () => {
    const app = await makeApp({ today: '2026-11-02' })
    expect(await trySignIn(app, 'manager', PASSWORD)).toEqual({ ok: false, error: { code: 'not-set-up' } })
  })

  test('after five wrong tries waits, longer each time, however the login is spelt; another person does not wait', async () => {
    const app = await makeApp({ today: '2026-11-03' })
    const { manager } = await newOffice(app)
    await addPerson(app, manager, 'limin', 'cashier')
    for (const login of ['manager', 'MANAGER', 'ｍａｎａｇｅｒ', ' manager', 'Manager']) expect(await trySignIn(app, login, 'guess me')).toEqual(wrongPassword)
    const waits = { ok: false, error: { code: 'try-later', values: { seconds: 1 } } }
    expect(await trySignIn(app, 'manager', PASSWORD)).toEqual(waits)
    expect(await trySignIn(app, 'ＭANAGER', PASSWORD)).toEqual(waits)
    expect(await trySignIn(app, 'limin', PASSWORD)).toMatchObject({ ok: true })
    app.advance(1_001)
    expect(await trySignIn(app, 'manager', 'guess me')).toEqual(wrongPassword)
    expect(await trySignIn(app, 'manager', PASSWORD)).toEqual({ ok: false, error: { code: 'try-later', values: { seconds: 2 } } })
    app.advance(2_001)
    expect(await trySignIn(app, 'manager', PASSWORD)).toMatchObject({ ok: true })
    expect(await trySignIn(app, 'manager', 'guess me')).toEqual(wrongPassword)
    expect(await trySignIn(app, 'manager', PASSWORD)).toMatchObject({ ok: true })
  })

  test('many wrong tries side by side are not all let through', async () => {
    const app = await makeApp({ today: '2026-11-04' })
    await newOffice(app)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => trySignIn(app, 'guessed', `guess ${index}`)))
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'try-later')).toHaveLength(15)
  })

  test('out ends the session, and only that one', async () => {
    const app = await makeApp({ today: '2026-11-05' })
    const { manager } = await newOffice(app)
    const second = await signIn(app, MANAGER.login)
    await manager.call('session.signOut', {})
    expect(await manager.refused('session.current', {})).toEqual({ code: 'signed-out' })
    expect(app.app.sessionOf(manager.session)).toBeNull()
    expect((await second.call('session.current', {})).user.name).toBe(MANAGER.name)
  })
})

describe('passwords', () => {
  test('are changed by their owner, who must know the old one', async () => {
    const app = await makeApp({ today: '2026-11-06' })
    const { manager } = await newOffice(app)
    expect(await manager.refused('session.changePassword', { current: 'wrong horse', next: 'next horse' })).toMatchObject({ fields: [{ path: 'current', code: 'password-wrong' }] })
    expect(await manager.refused('session.changePassword', { current: PASSWORD, next: 'short' })).toMatchObject({ fields: [{ path: 'next', code: 'password-short' }] })
    await manager.call('session.changePassword', { current: PASSWORD, next: 'next horse' })
    expect(await trySignIn(app, MANAGER.login, PASSWORD)).toEqual(wrongPassword)
    await manager.call('tasks.add', { requestId: manager.requestId(), text: '留着', premisesId: null, dueOn: null })
    await app.reopen()
    const again = await signIn(app, MANAGER.login, 'next horse')
    expect((await again.call('tasks.list', {})).tasks.map((task) => task.text)).toEqual(['留着'])
  })

  test('are set anew by a manager without losing data or anybody else\'s', async () => {
    const app = await makeApp({ today: '2026-11-07' })
    const { manager } = await newOffice(app)
    const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
    await clerk.call('tasks.add', { requestId: clerk.requestId(), text: '留着', premisesId: null, dueOn: null })
    const { user } = await clerk.call('session.current', {})
    await manager.call('users.setPassword', { userId: user.id, password: 'given horse' })
    await app.reopen()
    expect(await trySignIn(app, 'zhaolei', PASSWORD)).toEqual(wrongPassword)
    expect((await (await signIn(app, 'zhaolei', 'given horse')).call('tasks.list', {})).total).toBe(1)
    expect((await signIn(app, MANAGER.login)).session).not.toBe('')
  })

  test('of one login are never given twice: of two people added at once one is refused and the other keeps theirs', async () => {
    const app = await makeApp({ today: '2026-11-08' })
    const { manager } = await newOffice(app)
    const add = (password: string) => manager.answer('users.add', { login: 'limin', name: '李敏', role: 'cashier', password })
    const answers = await Promise.all([add('first horse'), add('second horse')])
    const taken = answers.findIndex((answer) => answer.ok)
    expect(answers[1 - taken]).toEqual({ ok: false, error: { code: 'invalid-input', fields: [{ path: 'login', code: 'login-taken' }] } })
    expect(await trySignIn(app, 'limin', taken === 0 ? 'first horse' : 'second horse')).toMatchObject({ ok: true })
    expect(app.log.filter((line) => line.level === 'error')).toEqual([])
  })
})

describe('a person who is switched off', () => {
  test('is signed out everywhere and cannot sign in, also with a password set again, until switched on', async () => {
    const app = await makeApp({ today: '2026-11-09' })
    const { manager } = await newOffice(app)
    const clerk = await addPerson(app, manager, 'zhaolei', 'clerk')
    const userId = (await clerk.call('session.current', {})).user.id
    await manager.call('users.setActive', { userId, active: false })
    expect(await clerk.refused('session.current', {})).toEqual({ code: 'signed-out' })
    expect(await trySignIn(app, 'zhaolei', PASSWORD)).toEqual(wrongPassword)
    expect(await manager.refused('users.setPassword', { userId, password: 'given horse' })).toEqual({ code: 'user-unknown' })
    await manager.call('users.setActive', { userId, active: true })
    await manager.call('users.setPassword', { userId, password: 'given horse' })
    expect(await trySignIn(app, 'zhaolei', 'given horse')).toMatchObject({ ok: true })
    expect((await manager.call('users.names', {})).users.map((user) => user.login)).toEqual(['manager', 'zhaolei'])
  })

  test('cannot be oneself, nor one with an open shift', async () => {
    const app = await makeApp({ today: '2026-11-10' })
    const { manager } = await newOffice(app)
    const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
    const shift = await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: 0 as never })
    expect(await manager.refused('users.setActive', { userId: 1, active: false })).toEqual({ code: 'not-yourself' })
    expect(await manager.refused('users.setActive', { userId: shift.userId, active: false })).toEqual({ code: 'shift-still-open', values: { name: '李敏' } })
    expect((await cashier.call('session.current', {})).shift?.id).toBe(shift.id)
  })
})

describe('the recovery key', () => {
  test.each([
    ['as printed', (key: string) => key],
    ['in lower case', (key: string) => key.toLowerCase()],
    ['without dashes', (key: string) => key.replaceAll('-', '')],
    ['with spaces, in full width', (key: string) => key.replaceAll('-', ' ').replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
    ['with 0 read as O and 1 as I or l', (key: string) => key.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l')],
  ])('opens the store %s and gives the manager a new password', async (_how, typed) => {
    const app = await makeApp({ today: '2026-11-11' })
    const { recoveryKey } = await newOffice(app)
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    await app.reopen()
    const answer = await app.ask('session.recover', { recoveryKey: typed(recoveryKey), user: MANAGER.login, password: 'found again' })
    expect(answer).toMatchObject({ ok: true, value: { user: { login: MANAGER.login } } })
    expect(await trySignIn(app, MANAGER.login, PASSWORD)).toEqual(wrongPassword)
    const found = await signIn(app, MANAGER.login, 'found again')
    await found.call('session.changePassword', { current: 'found again', next: PASSWORD })
  })

  test('is refused when wrong, for a login nobody has, and for who is no manager', async () => {
    const app = await makeApp({ today: '2026-11-12' })
    const { manager, recoveryKey } = await newOffice(app)
    await addPerson(app, manager, 'zhaolei', 'clerk')
    const recover = (user: string, key: string) => app.ask('session.recover', { recoveryKey: key, user, password: 'found again' })
    const wrong = recoveryKey.replace(/^./, (letter) => (letter === '7' ? '8' : '7'))
    expect(await recover(MANAGER.login, wrong)).toMatchObject({ error: { fields: [{ path: 'recoveryKey', code: 'recovery-key-wrong' }] } })
    expect(await recover('nobody', recoveryKey)).toMatchObject({ error: { fields: [{ path: 'user', code: 'user-unknown' }] } })
    expect(await recover('zhaolei', recoveryKey)).toMatchObject({ error: { fields: [{ path: 'user', code: 'not-a-manager' }] } })
    expect(await trySignIn(app, 'zhaolei', PASSWORD)).toMatchObject({ ok: true })
    expect(await trySignIn(app, MANAGER.login, PASSWORD)).toMatchObject({ ok: true })
  })

  test('made anew beside a person being added: neither is lost, and two sheets asked for at once show one key', async () => {
    const app = await makeApp({ today: '2026-11-13' })
    await newOffice(app)
    await app.reopen()
    const manager = await signIn(app, MANAGER.login)
    const folders = ['a', 'b'].map((name) => join(app.dataFolder, name))
    for (const folder of folders) mkdirSync(folder)
    const [added, ...sheets] = await Promise.all([
      manager.answer('users.add', { login: 'limin', name: '李敏', role: 'cashier', password: PASSWORD }),
      ...folders.map((folder) => manager.answer('setup.saveRecoveryKey', { folder, acceptSameDisk: true })),
    ])
    expect([added, ...sheets].map((answer) => answer?.ok)).toEqual([true, true, true])
    expect(await trySignIn(app, 'limin', PASSWORD)).toMatchObject({ ok: true })
    const slots = (JSON.parse(readFileSync(join(app.dataFolder, 'keyring.json'), 'utf8')) as { slots: { kind: string; login: string }[] }).slots
    expect(slots.map((slot) => `${slot.kind} ${slot.login}`).toSorted()).toEqual(['recovery ', 'user limin', 'user manager'])
    await manager.call('setup.confirmRecoveryKey', { requestId: manager.requestId() })
    expect(await manager.refused('setup.recoverySheet', {})).toEqual({ code: 'recovery-key-kept' })
  })

  test('is not saved on the disk of the data unless that was said, nor into a folder that is not there', async () => {
    const app = await makeApp({ today: '2026-11-14' })
    const { manager } = await newOffice(app)
    expect(await manager.refused('setup.saveRecoveryKey', { folder: app.dataFolder, acceptSameDisk: false })).toMatchObject({ fields: [{ path: 'folder', code: 'same-disk' }] })
    expect(await manager.refused('setup.saveRecoveryKey', { folder: join(app.dataFolder, 'none'), acceptSameDisk: true })).toMatchObject({ fields: [{ path: 'folder', code: 'folder-missing' }] })
    await manager.call('setup.saveRecoveryKey', { folder: app.dataFolder, acceptSameDisk: true })
    expect(await manager.refused('setup.saveRecoveryKey', { folder: app.dataFolder, acceptSameDisk: true })).toMatchObject({ fields: [{ path: 'folder', code: 'file-exists' }] })
  })
})

describe('what lies on the disk', () => {
  test('is noise without the keyring, and the keyring holds neither the key nor a password', async () => {
    const app = await makeApp({ today: '2026-11-15' })
    const { manager, recoveryKey } = await newOffice(app)
    await manager.call('tasks.add', { requestId: manager.requestId(), text: 'PLAINTEXT-覃敏敏', premisesId: null, dueOn: null })
    const key = Buffer.from(await keyOf(app.dataFolder)).toString('hex')
    const files = readdirSync(app.dataFolder).filter((name) => name.startsWith('foyer.db'))
    expect(files).toContain('foyer.db-wal')
    for (const name of files) {
      const bytes = readFileSync(join(app.dataFolder, name))
      expect([name, bytes.includes('SQLite format 3'), bytes.includes('PLAINTEXT'), bytes.includes('CREATE TABLE'), bytes.includes('覃敏敏')]).toEqual([name, false, false, false, false])
    }
    const keyring = readFileSync(join(app.dataFolder, 'keyring.json'), 'utf8')
    for (const secret of [key, PASSWORD, recoveryKey, recoveryKey.replaceAll('-', '')]) expect(keyring.toLowerCase()).not.toContain(secret.toLowerCase())
    await app.close()
    expect(readFileSync(join(app.dataFolder, 'foyer.db')).subarray(0, 16).toString('latin1')).not.toContain('SQLite')
  })

  test('a first run over a store without keyring, or a keyring without store, sets the old file aside and deletes nothing', async () => {
    for (const lost of ['keyring.json', 'foyer.db']) {
      const app = await makeApp({ today: '2026-11-16' })
      await newOffice(app)
      await app.close()
      const kept = lost === 'foyer.db' ? 'keyring.json' : 'foyer.db'
      const old = readFileSync(join(app.dataFolder, kept))
      rmSync(join(app.dataFolder, lost))
      await app.reopen()
      expect(await app.ask('setup.state', {})).toMatchObject({ value: { state: 'empty' } })
      await newOffice(app)
      const aside = readdirSync(app.dataFolder).filter((name) => name.includes('-without-') && existsSync(join(app.dataFolder, name)))
      expect(aside).toHaveLength(1)
      expect(readFileSync(join(app.dataFolder, aside[0] ?? '')).equals(old)).toBe(true)
    }
  })

  test('a first run is made once, also when asked for twice at the same moment', async () => {
    const app = await makeApp({ today: '2026-11-17' })
    const begin = () => app.ask('setup.begin', { language: 'en', office: 'Office', property: 'Garden', managerName: MANAGER.name, login: MANAGER.login, password: PASSWORD })
    const answers = await Promise.all([begin(), begin()])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).toSorted()).toEqual(['already-set-up', 'ok'])
    expect(await begin()).toEqual({ ok: false, error: { code: 'already-set-up' } })
    const begun = answers.find((answer) => answer.ok)
    const session = begun?.ok ? (begun.value as { session: string }).session : ''
    expect((await deskFor(app, session).call('session.current', {})).station.name).toBe('Station 1')
  })
})
