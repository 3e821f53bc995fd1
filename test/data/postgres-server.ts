import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Client } from 'pg'
import { installDebianPackages } from '../debian-package.js'
import { freePort } from '../live/child.js'

/** A PostgreSQL cluster of its own, on a free port, run by a user without rights. */
export class PostgresServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bespa-postgres-'))
  readonly #user = unprivileged()
  #process: ChildProcess | undefined
  #port = 0
  #databases = 0

  /** Starts it; where it was before, with its data, when it is started again. */
  async start(): Promise<this> {
    const data = join(this.#folder, 'data')
    if (!existsSync(data)) {
      if (this.#user.uid !== undefined) chownSync(this.#folder, this.#user.uid, this.#user.gid ?? 0)
      this.#run('initdb', [
        ...['--pgdata', data, '--username', 'tests', '--auth', 'trust', '--no-sync'],
        ...['--encoding', 'UTF8', '--locale', 'C.UTF-8'],
      ])
      this.#port = await freePort()
    }
    const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const place = ['-D', data, '-k', this.#folder, '-h', '127.0.0.1', '-p', String(this.#port)]
    this.#process = spawn(postgresProgram('postgres'), [...place, ...options], {
      ...this.#user,
      cwd: this.#folder,
      stdio: 'ignore',
    })
    process.once('exit', this.#kill)
    await this.#isReady()
    return this
  }

  /** Creates an empty database. @returns its address */
  async createDatabase(): Promise<string> {
    const name = `test_${String(++this.#databases)}`
    await this.#ask(`create database ${name}`)
    return this.#url(name)
  }

  /** Stops it at once, without a word to those who are connected. */
  async stop(): Promise<void> {
    const child = this.#process
    if (child?.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGQUIT')
    await ended
    process.off('exit', this.#kill)
  }

  /** Stops it and removes its data. */
  async end(): Promise<void> {
    await this.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  readonly #kill = () => void this.#process?.kill('SIGQUIT')

  #url(database: string): string {
    return `postgres://tests@127.0.0.1:${String(this.#port)}/${database}`
  }

  async #isReady(): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      try {
        return await this.#ask('select 1')
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    throw new Error('PostgreSQL does not start')
  }

  async #ask(question: string): Promise<void> {
    const client = new Client({ connectionString: this.#url('postgres') })
    client.on('error', () => undefined)
    await client.connect()
    try {
      await client.query(question)
    } finally {
      await client.end()
    }
  }

  #run(program: string, parameters: readonly string[]): void {
    const { status, stderr } = spawnSync(postgresProgram(program), parameters, {
      ...this.#user,
      cwd: this.#folder,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
  }
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (option: string) =>
    Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout || 65_534)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/**
 * The path of one of PostgreSQL's programs, which are installed when they are missing, this is Debian
 * and we are root.
 *
 * @throws {Error} If there is none.
 */
export function postgresProgram(name: string): string {
  if (!findPostgres(name)) installDebianPackages('postgresql')
  const path = findPostgres(name)
  if (path) return path
  throw new Error(`The tests of data sources need PostgreSQL's ${name}: install postgresql`)
}

function findPostgres(name: string): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
