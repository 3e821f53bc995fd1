import type { Content, Context } from 'bespa'
import { project, type Project } from '../../site/project.js'
import { wf } from '../../site/site-factory.js'

/** `/contact`: the facts about the project. */
export async function contactPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `BESPA stands for **Backend Single Page Application**: an open-source TypeScript library for web apps
        that are rendered on the server with Koa. This site is a BESPA app; its source is in the repository.`,
      ),
      places(project),
      wf.headlineMedium('Security').withAnchor('security'),
      wf.prose(
        `Report vulnerabilities privately, as \`SECURITY.md\` in the repository says. Fixes are made for the
        latest minor version. [Security](/build/security) lists what is protected by default.`,
      ),
      wf.headlineMedium('Versions').withAnchor('versions'),
      wf.prose(
        `Before version 1.0, a minor version may change the API. Error codes, addresses of this site and
        anchors stay.`,
      ),
      wf.headlineMedium('License and attributions').withAnchor('license'),
      wf.prose(
        `You may use, change and distribute BESPA under the ${project.license} license, also commercially.
        \`ATTRIBUTIONS.md\` in the package lists the work of others that it includes.`,
      ),
    )
    .draw(ctx)
}

/** The known facts about a project, one row each. */
export function places({
  homepage,
  email,
  repository,
  issues,
  ...rest
}: Project): Content {
  const { name, version, license, node } = rest
  return wf
    .tag('dl')
    .class('Places Block')
    .add(
      homepage &&
        place('language', 'Website', wf.link(homepage).add(plain(homepage))),
      email && place('mail', 'Email', wf.link(`mailto:${email}`).add(email)),
      repository &&
        place('code', 'Source', wf.link(repository).add(plain(repository))),
      issues &&
        place('bug_report', 'Issues', wf.link(issues).add(plain(issues))),
      place('inventory_2', 'Package', wf.code(`${name} ${version}`)),
      place('memory', 'Runs on', `Node ${node.replace('>=', '')} or later`),
      place('license', 'License', license),
    )
}

function place(icon: string, label: string, value: Content): Content {
  return wf
    .tag('div')
    .add(wf.tag('dt').add(wf.icon(icon), ' ', label), wf.tag('dd').add(value))
}

/** A web address as people write it. */
function plain(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
