import { createApp } from '../../electron/app.ts'
import { nodePorts } from '../../electron/node-ports.ts'

export const PASSWORD = 'correct horse'

export type Asker = { ask(name: string, input: unknown): Promise<unknown>; signIn(login: string): Promise<void>; files: ReturnType<typeof nodePorts>['files']; session(): string; close(): Promise<void> }

/** The real core on a folder, asked by name; throws what was refused. */
export async function openAsker(dataFolder: string): Promise<Asker> {
  const ports = { ...nodePorts({ dataFolder }), scryptCost: 2 }
  const app = await createApp(ports)
  let session = ''
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await app.dispatch(name, input, { host: 'cli', ...(session ? { session } : {}) })
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    if (typeof answer.value === 'object' && answer.value !== null && 'session' in answer.value) session = String(answer.value.session)
    return answer.value
  }
  return { ask, files: ports.files, session: () => session, close: () => app.close(), signIn: async (login) => void (await ask('session.signIn', { user: login, password: PASSWORD })) }
}

/** An office with one flat and a cashier whose shift is open. */
export async function makeCrashOffice(dataFolder: string): Promise<void> {
  const office = await openAsker(dataFolder)
  const requestId = (number: number): string => `f${number.toString(16).padStart(31, '0')}`
  await office.ask('setup.begin', { language: 'zh-CN', office: '云栖物业', property: '云栖花园', managerName: '王经理', login: 'manager', password: PASSWORD })
  await office.ask('users.add', { login: 'limin', name: '李敏', role: 'cashier', password: PASSWORD })
  const ledger = new TextEncoder().encode('楼栋,单元,房号,建筑面积,业主/租户,姓名,物业费单价\n1,1,101,89.37,业主,住户101,2.35')
  const { handle } = office.files.put('ledger.csv', 'text/csv', ledger, office.session())
  const { mapping } = (await office.ask('import.read', { file: handle })) as { mapping: Record<string, string> }
  await office.ask('import.commit', { requestId: requestId(1), file: handle, mapping, paidUntil: '2026-10-31' })
  await office.signIn('limin')
  await office.ask('shift.open', { requestId: requestId(2), floatFen: 0 })
  await office.close()
}
