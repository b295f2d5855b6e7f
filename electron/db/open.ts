import Database from 'better-sqlite3'

export type OpenOptions = {
  file: string
  /** 32 bytes. */
  key: Uint8Array
  /** The SQLite addon, where the packaged one does not fit the runtime. */
  binding?: string
  readonly?: boolean
}

/** Opens the encrypted store with every pragma the promises rest on, and reads back the ones a build may override. */
export function openStore(options: OpenOptions): Database.Database {
  const connection = new Database(options.file, {
    ...(options.binding ? { nativeBinding: options.binding } : {}),
    timeout: 5000,
  })
  try {
    connection.pragma(`cipher='sqlcipher'`)
    connection.pragma(`key="x'${Buffer.from(options.key).toString('hex')}'"`)
    connection.prepare('SELECT count(*) FROM sqlite_master').get()
    if (!options.readonly) connection.pragma('journal_mode=WAL')
    connection.pragma('synchronous=FULL')
    connection.pragma('foreign_keys=ON')
    connection.pragma('recursive_triggers=ON')
    connection.pragma('cache_size=-65536')
    connection.pragma('temp_store=MEMORY')
    if (connection.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous=FULL was not taken')
    if (connection.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('foreign_keys=ON was not taken')
    if (options.readonly) connection.pragma('query_only=ON')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
