import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

// The packager's own copies: they are what will read the file.
const ofBuilder = createRequire(createRequire(join(root, 'package.json')).resolve('app-builder-lib/package.json'))
type Validate = { (value: unknown): boolean; errors?: unknown }
const Ajv = ofBuilder('ajv') as new (options: object) => { compile(schema: unknown): Validate }
const yaml = ofBuilder('js-yaml') as { load(text: string): Record<string, unknown> }

const config = yaml.load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))

test('electron-builder.yml is one that electron-builder takes', () => {
  const { $schema: _schema, ...schema } = JSON.parse(readFileSync(join(root, 'node_modules/app-builder-lib/scheme.json'), 'utf8')) as Record<string, unknown>
  const validate = new Ajv({ allErrors: true, strict: false, logger: false }).compile(schema)
  validate(config)
  expect(validate.errors ?? []).toEqual([])
  validate({ ...config, fontss: true })
  expect(validate.errors).not.toBeNull()
})

test('the app is closed to whoever would run their own code through it', () => {
  expect(config.electronFuses).toMatchObject({ runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, onlyLoadAppFromAsar: true })
})

test('uninstalling leaves the data', () => {
  expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false })
})
