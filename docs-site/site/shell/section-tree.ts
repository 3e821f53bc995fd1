import { tag, WidgetBase, type Context, type NavigationContent, type Output, type Tag } from 'bespa'
import { sectionWith } from '../outline/outline.js'
import type { OutlinePage, OutlineSection } from '../outline/section.js'

/** Fewer pages are no tree: the navigation beside it names them already. */
const fewest = 3

/**
 * The pages of the section that the present page belongs to, as a column beside the navigation where
 * the window is wide. The present page is marked, and in view.
 */
export class SectionTree extends WidgetBase<SectionTree> implements NavigationContent {
  readonly isNavigation = true

  draw(out: Output, ctx: Context): void {
    const section = sectionWith(ctx.path)
    const isOfUse = section !== undefined && section.pages.length >= fewest
    this.root('div', ctx)
      .when(isOfUse)
      .class('SectionTree NoPrint')
      .attr('data-widget', 'SectionTree')
      .add(isOfUse && tree(section, ctx.path))
      .draw(out, ctx)
  }
}

function tree({ title, pages }: OutlineSection, path: string): Tag {
  const [overview, ...others] = pages
  return tag('ul')
    .attr('role', 'list')
    .attr('aria-label', title)
    .add(
      row({ ...overview, title }, path).class('SectionTreeHead'),
      others.map((page) => row(page, path)),
    )
}

function row({ path, title }: OutlinePage, current: string): Tag {
  return tag('li').add(
    tag('a')
      .attr('href', path)
      .attr('aria-current', path === current && 'page')
      .add(title),
  )
}
