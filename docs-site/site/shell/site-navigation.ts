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
    .withRail(
      wf
        .navRail()
        .addTop(targets(tracks.map(trackTarget)))
        .addBottom(profile()),
    )
    .withHorizontal(wf.navStrip().addTop(wf.navTarget('BESPA', '/').withIcon('home')))
}

function targets(ofTracks: readonly NavTargetWidget[]): NavTargetWidget[] {
  return [
    ...home.pages.map((page) => pageTarget(page, page.path === '/' ? 'Home' : page.title)),
    ...ofTracks,
    ...sourceTarget(project.repository),
    ...about.pages.map((page) => pageTarget(page)),
  ]
}

/** In the drawer the pages take the place of the tracks, so a way back comes first. */
function trackTarget({ title, icon, pages }: OutlineSection): NavTargetWidget {
  return wf
    .navTarget(title, pages[0].path)
    .withIcon(icon)
    .withSubMenu(wf.navDrawer().addTop(wf.navTargetBack('Main menu'), pageTargets(pages)))
}

function pageTargets([overview, ...others]: OutlineSection['pages']): NavTargetWidget[] {
  // Names are enough here, and fifty icons would be half of the page's HTML.
  return [
    wf.navTarget('Overview', overview.path),
    ...others.map(({ title, path }) => wf.navTarget(title, path)),
  ]
}

function pageTarget({ path, title, icon }: OutlinePage, label = title): NavTargetWidget {
  return wf.navTarget(label, path).withIcon(icon)
}

function sourceTarget(repository: string | undefined): NavTargetWidget[] {
  return repository ? [wf.navTarget('Source', repository).withIcon('download')] : []
}

function profile(): NavTargetWidget {
  return wf.navTarget('Appearance', '/profile').withIcon('palette')
}
