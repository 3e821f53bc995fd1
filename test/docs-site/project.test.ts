import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { places } from '../../docs-site/content/pages/contact.js'
import { project, projectOf, type PackageFile } from '../../docs-site/site/project.js'
import { draw } from '../support/draw.js'

const file: PackageFile = {
  name: 'acme',
  version: '1.2.3',
  license: 'MIT',
  engines: { node: '>=20.19' },
}

describe('The project', () => {
  it('is what its package says', () => {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
    expect(project).toMatchObject({ version: (JSON.parse(text) as PackageFile).version })
  })

  it.each([
    ['github:acme/acme', 'https://github.com/acme/acme'],
    ['acme/acme', 'https://github.com/acme/acme'],
    [{ url: 'git+https://code.example/acme.git' }, 'https://code.example/acme'],
    [{ url: 'https://code.example/acme' }, 'https://code.example/acme'],
    [{ url: 'git@code.example:acme.git' }, undefined],
    [undefined, undefined],
  ])('is kept at the web address that %j means', (repository, address) => {
    expect(projectOf({ ...file, ...(repository && { repository }) }).repository).toBe(address)
  })

  it('is found where the package says that it is', async () => {
    const bugs = { url: 'https://acme.example/issues', email: 'hello@acme.example' }
    const known = projectOf({ ...file, homepage: 'https://www.acme.example/', bugs })
    const html = await draw(() => places(known))
    expect(html).toContain('href="https://www.acme.example/" rel="noopener">acme.example</a>')
    expect(html).toContain('href="mailto:hello@acme.example">hello@acme.example</a>')
    expect(html).toContain('href="https://acme.example/issues"')
    expect(html).toContain('Node 20.19 or later')
  })

  it('leaves out what is not known', async () => {
    const html = await draw(() => places(projectOf(file)))
    expect(html).not.toMatch(/Website|Email|Source|Issues|undefined/)
    expect(html).toContain('acme 1.2.3')
  })
})
