import type { Content, Context } from 'bespa'
import { project, type Project } from '../../site/project.js'
import { wf } from '../../site/site-factory.js'

/** `/contact`: where the project lives. */
export async function contactPage(ctx: Context): Promise<void> {
  await wf.outlinePage(ctx).add(places(project)).draw(ctx)
}

/** What is known of a project, a row for each thing. */
export function places({ homepage, email, repository, issues, ...rest }: Project): Content {
  const { name, version, license, node } = rest
  return wf
    .tag('dl')
    .class('Places Block')
    .add(
      homepage && place('language', 'Website', wf.link(homepage).add(plain(homepage))),
      email && place('mail', 'Email', wf.link(`mailto:${email}`).add(email)),
      repository && place('code', 'Source', wf.link(repository).add(plain(repository))),
      issues && place('bug_report', 'Issues', wf.link(issues).add(plain(issues))),
      place('inventory_2', 'Package', wf.code(`${name} ${version}`)),
      place('memory', 'Runs on', `Node ${node.replace('>=', '')} or later`),
      place('license', 'License', license),
    )
}

function place(icon: string, label: string, value: Content): Content {
  return wf.tag('div').add(wf.tag('dt').add(wf.icon(icon), ' ', label), wf.tag('dd').add(value))
}

/** A web address as people write it. */
function plain(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
