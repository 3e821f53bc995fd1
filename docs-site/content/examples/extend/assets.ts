import {
  tag,
  WidgetBase,
  type AssetRegistry,
  type Context,
  type Output,
} from 'bespa'

const heart =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'
const confetti = 'export const confetti = true'

/** The samples of the page “Assets & CSS”. */
export function registerSamples(registry: AssetRegistry): void {
  // #region style
  registry.registerStyle(
    'acme-ribbon',
    '.Ribbon { color: rgb(var(--md-sys-color-tertiary)); }',
  )
  registry.registerScript(
    'acme-ribbon',
    "bespa.define('Ribbon', (root) => { root.title = root.textContent })",
  )
  // #endregion style
  // #region file
  registry.registerFile('acme/heart.svg', heart)
  // #endregion file
  // #region module
  registry.registerModule('acme-confetti', confetti)
  // #endregion module
  // #region handler
  registry.registerHandler('acme/flags/', async (ctx, next) => {
    const code = /([a-z]{2})\.svg$/.exec(ctx.path)?.[1]
    if (code === undefined) {
      await next() // which answers 404
      return
    }
    ctx.type = 'image/svg+xml'
    ctx.set('Cache-Control', 'public, max-age=86400')
    ctx.body = flag(code)
  })
  // #endregion handler
}

function flag(code: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><text>${code}</text></svg>`
}

// #region needs
export class ConfettiWidget extends WidgetBase<ConfettiWidget> {
  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('acme-confetti')
    this.root('div', ctx)
      .class('Confetti')
      .attr('data-widget', 'Confetti')
      .draw(out, ctx)
  }
}
// #endregion needs

// #region url
export class HeartWidget extends WidgetBase<HeartWidget> {
  draw(out: Output, ctx: Context): void {
    this.root('span', ctx)
      .add(
        tag('img')
          .attr('src', '/bespa/acme/heart.svg')
          .attr('alt', 'Favorite'),
      )
      .draw(out, ctx)
  }
}
// #endregion url
