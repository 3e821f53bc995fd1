import { tag, type Content } from 'bespa'
import { outline } from '../outline/outline.js'
import { project, type Project } from '../project.js'

/** What stands at the end of each page: where else to go, and what this is. */
export function siteFooter(path: string): Content {
  return tag('footer')
    .class('SiteFooter NoPrint')
    .add(
      tag('nav')
        .class('SiteFooterLinks')
        .attr('aria-label', 'Site')
        .add(
          outline
            .filter(({ title }) => title !== 'About')
            .map(({ title, pages }) =>
              link(pages[0].path, title === 'Getting started' ? 'Home' : title),
            ),
          link('/help', 'Error codes'),
          link('/contact', 'About'),
          link('/profile', 'Appearance'),
          link('/llms.txt', 'For language models'),
        ),
      tag('p').class('SiteFooterFacts').add(facts(project, path)),
    )
}

/** Version, license, source and language; what the project does not say is left out. */
export function facts({ version, license, repository, issues }: Project, path: string): Content {
  const parts: Content[] = [
    `BESPA ${version}, a preview`,
    ['License ', license],
    'English',
    repository && link(repository, 'Source'),
    issues && link(issues, 'Report a problem'),
    repository && link(`${repository}/edit/main/${sourceOf(path)}`, 'Edit this page'),
  ]
  return parts.filter(Boolean).map((part) => tag('span').add(part))
}

/** The file that a page is written in. */
export function sourceOf(path: string): string {
  return `docs-site/content/pages${path === '/' ? '/landing' : path}.ts`
}

function link(href: string, label: string): Content {
  return tag('a').attr('href', href).add(label)
}
