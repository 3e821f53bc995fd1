import { readdirSync, readFileSync } from 'node:fs'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { AskedSite } from '../support/site.js'

const root = new URL('../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const dockerfile = read('deploy/Dockerfile')

describe('The Dockerfile', () => {
  it('has nothing that its linter complains of', () => {
    expect(validate(dockerfile)).toEqual([])
  })

  it('runs the site itself, as nobody in particular, and knows how it is', () => {
    const [, stage = ''] = dockerfile.split(/^FROM (?!.* AS build)/m)
    const lines = stage.split('\n')
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start))
    expect(lines[at('USER')]).toBe('USER node')
    expect(lines[at('HEALTHCHECK')]).toContain('deploy/ask-health.mjs')
    expect(lines[at('CMD')]).toBe('CMD ["node", "dist/docs-site/server.js"]')
    expect(at('USER')).toBeLessThan(at('CMD'))
    expect(stage).not.toMatch(/^(ENV|ARG) .*(KEY|SECRET|PASSWORD)/m)
  })

  it('keeps the packages that the site imports, which its own manifest names', () => {
    const folder = new URL('docs-site/', root)
    // Examples are shown rather than run, and the reference is generated while the image is built.
    const notServed = /^(content[/]examples|reference[/]generate)[/]/
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !notServed.test(file),
    )
    const imported = files.flatMap((file) =>
      [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(
          /^import (?!type).*? from '(@[^/']+\/[^/']+|[^.@/'][^/']*)/gm,
        ),
      ].map(([, name = '']) => name),
    )
    const others = new Set(imported.filter((name) => !/^(node:|bespa$)/.test(name)))
    const { dependencies } = JSON.parse(read('docs-site/package.json')) as {
      dependencies: Record<string, string>
    }
    expect(others.size).toBeGreaterThan(3)
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...others]))
  })
})

describe('The proxy', () => {
  const proxy = read('deploy/nginx.conf')

  it('waits shorter with idle connections than a node waits before it cuts them', () => {
    const seconds = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1])
    const drain = seconds(/DRAIN_SECONDS=(\d+)/, dockerfile)
    expect(seconds(/^\s*keepalive_timeout (\d+)s;/m, proxy)).toBeLessThan(drain)
  })

  it('lets workers go after a reload, whose feeds would keep them', () => {
    expect(proxy).toMatch(/^worker_shutdown_timeout \d+s;/m)
  })

  it('limits how often one address may ask, and how much it may send anywhere', () => {
    expect(proxy).toMatch(/limit_req_zone \$binary_remote_addr zone=requests/)
    expect(proxy).toMatch(/^ +limit_req zone=requests burst=\d+ nodelay;/m)
    expect(Number(/client_max_body_size (\d+)m/.exec(proxy.replace(/#.*/g, ''))?.[1])).toBeLessThan(
      5,
    )
  })

  it('sends no browser to the same node each time', () => {
    expect(proxy).not.toMatch(/ip_hash|\bsticky\b|hash \$/)
  })
})

describe('The containers', () => {
  const compose = read('deploy/compose.yaml')
  const services = compose.split(/^(?:x-node: |  (?=redis:|proxy:))/m).slice(1)

  it('have a limit of memory and no rights that they do not need', () => {
    expect(services).toHaveLength(3)
    for (const service of services) {
      expect(service).toMatch(/^ +mem_limit: \d+m$/m)
      expect(service).toMatch(/^ +cap_drop: \[ALL\]$/m)
      expect(service).toContain('no-new-privileges:true')
    }
  })

  it('hold uploads in a folder of limited size', () => {
    expect(compose).toMatch(/tmpfs: \['\/tmp:size=\d+m/)
  })
})

describe('The page about deployment', () => {
  it('tells the policy that pages come with', async () => {
    const site = new AskedSite()
    const { headers } = await site.answer('/build/deployment')
    const { body } = await site.page('/build/deployment')
    const text = body.textContent.replace(/\s+/g, ' ')
    expect(text).toContain(headers['content-security-policy'])
  })
})
