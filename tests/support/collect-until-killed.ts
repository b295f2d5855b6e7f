import { createApp } from '../../electron/app.ts'
import { nodePorts } from '../../electron/node-ports.ts'
import { PASSWORD } from './crash-office.ts'

/**
 * Takes one payment after another until it is killed. Each is announced before it is asked for and acknowledged after it was answered, in
 * lines of JSON on stdout. Arguments: the data folder, and the first number of the payments.
 */
const [dataFolder = '', first = '0'] = process.argv.slice(2)
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

async function collectOnAndOn(): Promise<never> {
  const app = await createApp({ ...nodePorts({ dataFolder }), scryptCost: 2 })
  const ask = async (name: string, input: unknown, session?: string): Promise<Record<string, unknown>> => {
    const answer = await app.dispatch(name, input, { host: 'cli', ...(session ? { session } : {}) })
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as Record<string, unknown>
  }
  const { session } = (await ask('session.signIn', { user: 'limin', password: PASSWORD })) as { session: string }
  for (let number = Number(first); ; number += 1) {
    const input = {
      requestId: number.toString(16).padStart(32, '0'), premisesId: 1, payerName: '住户101', payerPartyId: null, charges: [], deposits: [], warned: ['same-amount-today', 'reference-used'], notesChecked: true,
      prepayments: [{ premisesId: 1, feeItemId: null, amountFen: 100 + (number % 7) }], methods: [{ method: 'cash', amountFen: 200, reference: '' }], paperNumber: String(number),
    }
    say({ asked: input })
    const { receipts } = (await ask('payments.collect', input, session)) as { receipts: { number: string }[] }
    say({ acknowledged: input.requestId, receipt: receipts[0]?.number })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

collectOnAndOn().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
