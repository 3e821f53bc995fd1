import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Child, freePort } from './child.js'
import { RedisServer } from './redis-server.js'
import { serverProgram } from './server-programs.js'

const root = new URL('../../', import.meta.url)
const site = fileURLToPath(new URL('dist/docs-site/server.js', root))

/** A node of the documentation site, as it was built. */
export class Node {
  #child: Child | undefined

  constructor(
    readonly port: number,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Its own address, past the proxy. */
  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`
  }

  /** Its process. */
  get child(): Child {
    if (!this.#child) throw new Error('The node was not started')
    return this.#child
  }

  async start(): Promise<void> {
    this.#child = new Child(process.execPath, [site], { ...this.env, PORT: String(this.port) })
    await this.#child.listening(this.port)
  }

  async end(signal?: NodeJS.Signals): Promise<void> {
    await this.#child?.end(signal)
  }
}

/** Two nodes, the Redis between them and the proxy before them, set up as `deploy/nginx.conf` says. */
export class Cluster {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bespa-cluster-'))
  readonly #requests = join(this.#folder, 'requests')
  readonly redis = new RedisServer()
  #proxy: Child | undefined
  #port = 0
  nodes: readonly [Node, Node] = [new Node(0, {}), new Node(0, {})]

  /** The proxy's address. */
  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`
  }

  async start(): Promise<void> {
    // The workers of a proxy that root has started are somebody else.
    chmodSync(this.#folder, 0o755)
    const [first, second] = [await freePort(), await freePort()]
    await this.redis.start()
    const env = {
      NODE_ENV: 'production',
      REDIS_URL: this.redis.url,
      SESSION_KEYS: 'for-tests-only',
      TRUST_PROXY: '1',
      DRAIN_SECONDS: '3',
    }
    this.nodes = [new Node(first, env), new Node(second, env)]
    await Promise.all(this.nodes.map((node) => node.start()))
    await this.#startProxy()
  }

  async end(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.end('SIGKILL')))
    await Promise.all([this.#proxy?.end('SIGKILL'), this.redis.end()])
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Kills the proxy, with all connections through it, and starts it again. */
  async restartProxy(): Promise<void> {
    await this.#proxy?.end('SIGKILL')
    await this.#startProxy()
  }

  /** As it is deployed, but for the names of the nodes, the port, and the folders that it may write to. */
  async #startProxy(): Promise<void> {
    this.#port ||= await freePort()
    const [first, second] = this.nodes
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${join(this.#folder, kind)};`)
      .join('\n')
    const text = readFileSync(new URL('deploy/nginx.conf', root), 'utf8')
      .replace('worker_processes auto;', 'worker_processes 1;\ndaemon off;\nmaster_process off;')
      .replace('include mime.types;', temporary)
      .replace('/dev/stdout', this.#requests)
      .replace('node-a:8080', `127.0.0.1:${String(first.port)}`)
      .replace('node-b:8080', `127.0.0.1:${String(second.port)}`)
      // So that a test can tell which node has answered.
      .replace('listen 80;', 'add_header X-Node $upstream_addr always;\nlisten 80;')
      .replace('listen 80;', `listen 127.0.0.1:${String(this.#port)};`)
    const file = join(this.#folder, 'nginx.conf')
    writeFileSync(file, `pid ${join(this.#folder, 'nginx.pid')};\nerror_log stderr;\n${text}`)
    this.#proxy = new Child(serverProgram('nginx'), ['-p', this.#folder, '-c', file])
    await this.#proxy.listening(this.#port)
  }

  /** The requests that have come through the proxy, a line each. */
  get requests(): string[] {
    return readFileSync(this.#requests, 'utf8').trim().split('\n')
  }
}
