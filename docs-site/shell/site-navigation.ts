import { Factory, type MainMenuWidget, type NavTargetWidget } from 'bespa'
import { about } from '../outline/about.js'
import { home } from '../outline/home.js'
import { tracks } from '../outline/outline.js'
import type { OutlinePage, OutlineSection } from '../outline/section.js'
import { project } from '../project.js'

const wf = new Factory()

/** The navigation of the site: the tracks with their pages, the project, and the visitor's settings. */
export function siteNavigation(): MainMenuWidget {
  return wf
    .mainMenu()
    .withRail(wf.navRail().addTop(targets()).addBottom(profile()))
    .withVertical(wf.navDrawer().addTop(targets()).addBottom(profile()))
    .withHorizontal(wf.navStrip().addTop(wf.navTarget('BESPA', '/').withIcon('home')))
}

function targets(): NavTargetWidget[] {
  return [
    ...home.pages.map((page) => pageTarget(page, page.path === '/' ? 'Home' : page.title)),
    ...tracks.map(trackTarget),
    ...sourceTarget(project.repository),
    ...about.pages.map((page) => pageTarget(page)),
  ]
}

function trackTarget({ title, icon, pages }: OutlineSection): NavTargetWidget {
  const [overview, ...others] = pages
  return wf
    .navTarget(title, overview.path)
    .withIcon(icon)
    .withSubMenu(
      wf
        .navDrawer()
        .addTop(
          wf.navTargetBack('Main menu'),
          pageTarget(overview, 'Overview'),
          ...others.map((page) => pageTarget(page)),
        ),
    )
}

function pageTarget({ path, title, icon }: OutlinePage, label = title): NavTargetWidget {
  return wf.navTarget(label, path).withIcon(icon)
}

function sourceTarget(repository: string | undefined): NavTargetWidget[] {
  return repository ? [wf.navTarget('Source', repository).withIcon('download')] : []
}

function profile(): NavTargetWidget {
  return wf.navTarget('Profile', '/profile').withIcon('person')
}
