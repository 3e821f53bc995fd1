import { isList } from '../../lib/html/content.js'
import { withoutEndSlashes } from '../../lib/request/location.js'
import {
  isWidget,
  pageLocation,
  publicPath,
  type Content,
  type Context,
  type Widget,
} from '../../lib/index.js'

/** What can be the present place of a navigation: its targets. */
export interface NavPlace extends Widget {
  readonly isNavPlace: true
  /** How much of the present path the target names, in characters; 0 when it leads elsewhere. */
  matchedLength(ctx: Context): number
}

/** What holds targets: rail, drawer or strip. */
export interface NavList extends Widget {
  readonly navList: 'rail' | 'drawer' | 'strip'
  readonly isEmpty: boolean
}

/** A list of one kind, or of several. */
export interface NavListOf<Kind extends NavList['navList']> extends NavList {
  readonly navList: Kind
}

/** A menu whose rail can also be its drawer. */
export interface NavMenu extends Widget {
  /** Whether the rail is also the drawer in narrow windows. */
  readonly sharesRail: boolean
}

/** The target of a navigation that names the present place best: the longest match, the deepest of equals. */
interface BestPlace {
  /** `undefined` when no target leads to where the user is. */
  readonly place: NavPlace | undefined
  readonly length: number
  readonly depth: number
}

const found = new WeakMap<Widget, { readonly ctx: Context; readonly best: BestPlace }>()

/** Whether this is one of the targets of a navigation. */
export function isNavPlace(widget: object): widget is NavPlace {
  return (widget as Partial<NavPlace>).isNavPlace === true
}

function isNavList(widget: object): widget is NavList {
  return (widget as Partial<NavList>).navList !== undefined
}

/** What a widget stands in; one that stands by itself looks as in a drawer. */
export function kindOfListAround(widget: Widget): NavList['navList'] {
  return ancestors(widget).find(isNavList)?.navList ?? 'drawer'
}

/**
 * The classes of a target, so that the style sheet needs not look for what it stands in. What leads
 * back stands in the sub-menu of a rail, and never in the rail itself.
 */
export function targetClasses(widget: Widget): string {
  const ofRail = isNavPlace(widget) ? ' NavRailTarget' : ''
  const classes = { rail: ofRail, drawer: '', strip: ' NavStripTarget' }
  return `NavTarget${classes[kindOfListAround(widget)]}`
}

/** Whether the widget is in the rail of a menu that shows it as a drawer in narrow windows. */
export function isInSharedRail(widget: Widget): boolean {
  return ancestors(widget).some((above) => (above as Partial<NavMenu>).sharesRail === true)
}

/** Whether the widget is in a sub-menu. */
export function isInSubMenu(widget: Widget): boolean {
  return ancestors(widget).some(isNavPlace)
}

/**
 * What a target is to the present place: the `page` itself, the one whose sub-menu is `within` it, or
 * neither. In a whole navigation, sub-menus included, one target at most is the page.
 */
export function standingOf(target: NavPlace, ctx: Context): 'page' | 'within' | '' {
  const outermost = ancestors(target).filter(isNavList).at(-1)
  const { place, length } = bestPlace(outermost ?? target, ctx)
  // What functions and promises have brought was not known when the others were compared.
  if (place === target || target.matchedLength(ctx) > length) return 'page'
  return place && ancestors(place).includes(target) ? 'within' : ''
}

/**
 * How much of the present path an address names: all of it, or its beginning up to a slash. The root
 * of the app is the beginning of everything, so it counts only as the whole. (The prefix that the app
 * is mounted under is the one that `pageLocation` trusts.)
 */
export function matchedLength(ctx: Context, href: string): number {
  if (!/^\/(?![/\\])[^\t\n\r]*$/.test(href)) return 0
  const here = withoutEndSlashes(pageLocation(ctx)) || '/'
  const [there, root] = [publicPlace(ctx, href), publicPlace(ctx, '/')]
  const isThere = here === there || (there !== root && here.startsWith(`${there}/`))
  return isThere ? there.length : 0
}

/** The public path of an address, encoded as browsers do, without a slash at the end. */
function publicPlace(ctx: Context, href: string): string {
  const path = withoutEndSlashes(publicPath(ctx, href.replace(/[?#].*$/s, ''))) || '/'
  // Most are plain, and a menu has many.
  return /^[!-~]*$/.test(path) ? path : new URL(path, 'http://localhost').pathname
}

function bestPlace(list: Widget, ctx: Context): BestPlace {
  const known = found.get(list)
  if (known?.ctx === ctx) return known.best
  const best = bestWithin([list], ctx, { place: undefined, length: 0, depth: 0 }, 1)
  found.set(list, { ctx, best })
  return best
}

function bestWithin(
  contents: readonly Content[],
  ctx: Context,
  best: BestPlace,
  depth: number,
): BestPlace {
  for (const content of contents) {
    if (typeof content !== 'object' || content === null) continue
    if (isWidget(content) && !content.shown(ctx)) continue
    if (isNavPlace(content)) {
      const length = content.matchedLength(ctx)
      const isEqual = length > 0 && length === best.length
      if (length > best.length || (isEqual && depth > best.depth)) {
        best = { place: content, length, depth }
      }
    }
    const inner = isList(content) ? content : (childrenOf(content) ?? [])
    best = bestWithin(inner, ctx, best, isNavPlace(content) ? depth + 1 : depth)
  }
  return best
}

function childrenOf(content: object): readonly Content[] | undefined {
  return (content as { children?: () => readonly Content[] }).children?.()
}

function ancestors(widget: Widget): Widget[] {
  const above: Widget[] = []
  for (let at = widget.parent; at; at = at.parent) above.push(at)
  return above
}
