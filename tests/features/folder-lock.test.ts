import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createApp } from '../../electron/app.ts'
import { nodePorts } from '../../electron/node-ports.ts'
import { makeApp } from '../support/make-app.ts'
import { serveFoyer, temporaryFolder } from '../support/served-foyer.ts'

test('a second process on the data folder is refused with who holds it; when the first is gone, even by a power cut, it may have it', async () => {
  const dataFolder = await temporaryFolder()
  const first = await serveFoyer({ dataFolder })
  await expect(createApp(nodePorts({ dataFolder }))).rejects.toMatchObject({ code: 'data-folder-in-use', values: { pid: first.process.pid, since: expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/) as string } })
  await first.cutPower()
  const app = await createApp(nodePorts({ dataFolder }))
  await expect(createApp(nodePorts({ dataFolder }))).rejects.toMatchObject({ code: 'data-folder-in-use', values: { pid: process.pid } })
  await app.close()
  rmSync(dataFolder, { recursive: true })
})

test('a process that starts on a folder in use ends, and says who holds it', async () => {
  const app = await makeApp()
  await expect(serveFoyer({ dataFolder: app.dataFolder })).rejects.toThrow(new RegExp(`ended with 1.*${process.pid}`, 's'))
})
