export type Layer = {
  name: string
  /** Which files belong to it. The first layer that fits a file is its layer. */
  files: RegExp
  /** The layers it may import, besides itself. */
  mayImport: readonly string[]
  why: string
}

const below = (...names: string[]): readonly string[] => names

/** Imports point one way: a layer knows only what stands above it in this list. */
export const layers: readonly Layer[] = [
  { name: 'shared', files: /^shared\//, mayImport: [], why: 'what may pass through the door knows neither side of it' },
  { name: 'kernel', files: /^electron\/kernel\//, mayImport: below('shared'), why: 'the kernel knows no feature, no SQL, no Electron' },
  { name: 'documents', files: /^electron\/documents\//, mayImport: below('shared'), why: 'a paper is made from plain data' },
  { name: 'db', files: /^electron\/db\//, mayImport: below('shared', 'kernel'), why: 'the store knows no money and no feature' },
  { name: 'ledger', files: /^electron\/ledger\//, mayImport: below('shared', 'kernel', 'db'), why: 'money knows no feature' },
  { name: 'features', files: /^electron\/features\//, mayImport: below('shared', 'kernel', 'documents', 'db', 'ledger'), why: 'what two features need moves down' },
  {
    name: 'app',
    files: /^electron\/(?:app|handlers|node-ports|store-worker)\.ts$/,
    mayImport: below('shared', 'kernel', 'documents', 'db', 'ledger', 'features'),
    why: 'the app joins the features and knows no host',
  },
  { name: 'hosts', files: /^electron\/hosts\//, mayImport: below('shared', 'kernel'), why: 'a host carries calls and knows nothing of what they do' },
  { name: 'desktop', files: /^electron\/desktop\//, mayImport: below('shared', 'kernel', 'hosts'), why: 'Electron\'s own things know nothing of what the app does' },
  {
    name: 'cli',
    files: /^electron\/cli\//,
    mayImport: below('shared', 'kernel', 'documents', 'db', 'ledger', 'features', 'app', 'hosts'),
    why: 'the command line is a host of its own and needs no window',
  },
  { name: 'preload', files: /^electron\/preload\.ts$/, mayImport: below('shared', 'hosts'), why: 'a sandboxed script loads next to nothing' },
  {
    name: 'entries',
    files: /^electron\/(?:main|serve|cli)\.ts$/,
    mayImport: below('shared', 'kernel', 'documents', 'db', 'ledger', 'features', 'app', 'hosts', 'desktop', 'cli'),
    why: 'an entry wires everything and decides nothing',
  },
  { name: 'renderer', files: /^renderer\//, mayImport: below('shared'), why: 'the page knows only the contract and a transport' },
]

export type PackageRule = { packages: RegExp; onlyIn: RegExp; why: string }

/** Packages that only some files may import. */
export const packageRules: readonly PackageRule[] = [
  {
    packages: /^electron$/,
    onlyIn: /^electron\/(?:main\.ts|preload\.ts|desktop\/)/,
    why: 'under plain Node the electron package throws when it is loaded',
  },
  { packages: /^(?:better-sqlite3|drizzle-orm)(?:\/|$)/, onlyIn: /^electron\/(?!kernel\/|documents\/|hosts\/|desktop\/|main\.ts|preload\.ts|serve\.ts)/, why: 'SQL stays on its side of the door' },
  {
    packages: /^(?:better-sqlite3|drizzle-orm)(?:\/|$)/,
    onlyIn: /^electron\/(?!features\/)|^electron\/features\/(?:.*[/-])?store\.ts$/,
    why: 'in a feature only its store.ts writes SQL',
  },
  { packages: /^(?:react|react-dom|antd|@tanstack\/.*|react-hook-form|@hookform\/.*|pdfjs-dist)(?:\/|$)/, onlyIn: /^renderer\//, why: 'the core has no page' },
  { packages: /^node:/, onlyIn: /^electron\//, why: 'shared modules and the page run where there is no Node' },
  {
    packages: /^node:(?:fs|os|path|child_process|net|http|https|worker_threads|process)(?:\/|$)/,
    onlyIn: /^electron\/(?!kernel\/|ledger\/|features\/)/,
    why: 'the outside comes through the ports of the context',
  },
]

/** The files of a feature that speak SQL. */
export const storeFiles = /^electron\/features\/[^/]+\/(?:[^/]+-)?store\.ts$/

/** What kernel, ledger and features must take from their context instead. */
export const pureFolders = /^(?:shared\/|electron\/(?:kernel|ledger|features)\/)/
