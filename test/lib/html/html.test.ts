import { describe, expect, it } from 'vitest'
import { html, markdown } from '../../../lib/html/markup.js'
import { ask, draw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

/** What came out in other sanitisers as a script, or changes its meaning when it is parsed twice. */
const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//example.org/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<img src="x" ONERROR="alert(1)">',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<img src=javascript:alert(1)>',
  '<img src="data:text/html,<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" JaVaScRiPt:alert(1)">x</a>',
  '<a href="java&#9;script:alert(1)">x</a>',
  '<a href="java&Tab;script&colon;alert(1)">x</a>',
  '<a href="&#x1;javascript:alert(1)">x</a>',
  '<a href="^javascript:alert(1)">x</a>',
  '<a href="~^javascript:alert(1)">x</a>',
  '<a href="^java&#10;script:alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a href="x" onclick="alert(1)" style="position:fixed">x</a>',
  '<a href="x" target="_top" ping="https://example.org" id="x" name="x" class="Modal">x</a>',
  '<p data-widget="Modal" data-id="x" data-location="/">x</p>',
  '<div class="State" hidden>{}</div>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<style><img src="</style><img src=x onerror=alert(1)//">',
  '<style>@import "https://example.org/x.css"; body{display:none}</style>',
  '<textarea><script>alert(1)</script></textarea><title><img src=x onerror=alert(1)></title>',
  '<xmp><img src="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<template><img src=x onerror=alert(1)></template>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<link rel=stylesheet href=//example.org/x.css>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><img src=x onerror=alert(1)>',
  '<p title="</p><script>alert(1)</script>">x</p>',
  '<img title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" src=x>',
  '<b <script>alert(1)</script>0',
  '<a href="x"<script>alert(1)</script>',
  '</main><script>alert(1)</script>',
  '<p/onclick=alert(1)>x',
  '<\u0000script>alert(1)</script>',
  '<img src=x onerror\u0000=alert(1)>',
  '<code class="language-js Modal State">x</code>',
]

const elements = new Set(
  `section p a img b i em strong code pre ul ol li table thead tbody tr td th br hr h1 h2 h3 h4 h5 h6
  div span blockquote del ins details summary sub sup`.split(/\s+/),
)

/** As the browser and its runtime read it. */
function schemeOf(address: string): string {
  return new URL(address.replace(/^[\^~\s]+/, ''), 'https://example.org/').protocol
}

function expectHarmless(drawn: string, what: string): void {
  // Twice, as when a fragment is parsed and its inner HTML is copied.
  const once = parseHtml(`<section>${drawn}</section>`).body.innerHTML
  for (const element of parseHtml(once).body.querySelectorAll('*')) {
    expect(elements, what).toContain(element.localName)
    for (const { name, value } of element.attributes) {
      expect(name, what).toMatch(/^(href|src|alt|title|open|class|colspan|rowspan|align|start)$/)
      if (name === 'class') expect(value, what).toMatch(/^language-\S+$/)
      if (name === 'href') expect(schemeOf(value), what).toMatch(/^(https?|mailto|tel|sms):$/)
      if (name === 'src') expect(schemeOf(value), what).toMatch(/^https?:$/)
    }
  }
}

describe('HTML from anywhere', () => {
  it.each(attacks)('can do no harm: %s', async (attack) => {
    expectHarmless(await draw(() => html(attack)), attack)
    expectHarmless(await draw(() => html(`<table><tr><td>${attack}`)), attack)
  })

  it('cannot leave its place in the page', async () => {
    for (const attack of [
      ...attacks,
      '</div></main></section></body></html>',
      '<div><b>',
      '<!--',
    ]) {
      const { document } = await ask(() => [html(attack), 'behind'])
      const main = document.querySelector('main')!
      expect(main.lastChild?.textContent, attack).toContain('behind')
      expect(main.nextElementSibling?.className, attack).toBe('FetchError')
    }
  })

  it('keeps harmless elements and attributes', async () => {
    const source =
      '<h2>A</h2><p title="t" lang="de" dir="ltr">b <b>c</b> <em>d</em><br />' +
      '<a href="https://example.org/" title="t">e</a> <a href="/f">f</a> <a href="?x=1">g</a></p>' +
      '<ol start="3"><li>h</li></ol><img src="/i.png" alt="i" width="1" height="2" />' +
      '<table><tbody><tr><td colspan="2">j</td></tr></tbody></table>' +
      '<pre><code class="language-js">k &amp; &lt;l&gt;</code></pre>' +
      '<details><summary>m</summary>n</details><del>o</del><ins>p</ins>'
    expect(await draw(() => html(source))).toBeHtml(source)
  })

  it('keeps images that are given in the address', async () => {
    expect(await draw(() => html('<img src="data:image/png;base64,AAAA">'))).toBe(
      '<img src="data:image/png;base64,AAAA" />',
    )
    expect(await draw(() => html('<img src="data:text/html,x">'))).not.toContain('data:')
  })

  it('is closed where it was left open', async () => {
    expect(await draw(() => [html('<b><i>x'), 'y'])).toBe('<b><i>x</i></b>y')
  })

  it('is text where it is none', async () => {
    expect(await draw(() => html('1 < 2 & 3 > 2'))).toBe('1 &lt; 2 &amp; 3 &gt; 2')
    expect(await draw(() => html(''))).toBe('')
  })

  it('has links that carry the prefix that the app is mounted under', async () => {
    const asked = { proxy: true, headers: { 'x-forwarded-prefix': '/shop' } }
    const source =
      '<a href="/a">a</a> <a href="/a//b">b</a> <a href="?x=/y">c</a> <a href="^/d">d</a>' +
      '<img src="/e.png" title="href=&quot;/f&quot;" /> href="/g"'
    expect(await draw(() => html(source), asked)).toBeHtml(
      '<a href="/shop/a">a</a> <a href="/shop/a//b">b</a> <a href="?x=/y">c</a>' +
        ' <a href="^/shop/d">d</a>' +
        '<img src="/shop/e.png" title="href=&quot;/f&quot;" /> href="/g"',
    )
    expect(await draw(() => markdown('[a](/a)'), asked)).toBe('<p><a href="/shop/a">a</a></p>\n')
  })
})

describe('Markdown', () => {
  it('turns Markdown into HTML', async () => {
    expect(await draw(() => markdown('# A\n\nSome *text* and `code <b>`.'))).toBe(
      '<h1>A</h1>\n<p>Some <em>text</em> and <code>code &lt;b&gt;</code>.</p>\n',
    )
  })

  it('may have tables, fenced code, links and images', async () => {
    const source =
      '| a | b |\n|---|--:|\n| 1 | 2 |\n\n```js\nx < 1\n```\n\n[l](/x "t") ![i](/y.png) ~~s~~'
    const { document } = await ask(() => markdown(source))
    const main = document.querySelector('main')!
    expect(main.querySelectorAll('table td')).toHaveLength(2)
    expect(main.querySelector('td:last-child')?.getAttribute('align')).toBe('right')
    expect(main.querySelector('pre code.language-js')?.textContent).toBe('x < 1\n')
    expect(main.querySelector('a')?.title).toBe('t')
    expect(main.querySelector('img')?.alt).toBe('i')
    expect(main.querySelector('del')?.textContent).toBe('s')
  })

  it('may have links that are actions', async () => {
    const source = '[a](?x=1) [b](^?x=1) [c](~^/d) [e](/f?g=^)'
    expect(await draw(() => markdown(source))).toBe(
      '<p><a href="?x=1">a</a> <a href="^?x=1">b</a> <a href="~^/d">c</a> ' +
        '<a href="/f?g=%5E">e</a></p>\n',
    )
  })

  it.each(attacks)('can do no harm: %s', async (attack) => {
    expectHarmless(await draw(() => markdown(attack)), attack)
    expectHarmless(await draw(() => markdown(`> - ${attack}`)), attack)
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](^javascript:alert(1))',
    '[x](JAVASCRIPT:alert(1) "t")',
    '[x](data:text/html,x)',
    '<javascript:alert(1)>',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '![x](javascript:alert(1))',
    '![x" onerror="alert(1)](x)',
    '[x](x" onclick="alert(1))',
    '[x](/ "a\\" onclick=\\"alert(1)")',
    '```js" onclick="alert(1)\nx\n```',
    '`<script>`<script>alert(1)</script>',
  ])('has no harmful links: %s', async (source) => {
    expectHarmless(await draw(() => markdown(source)), source)
  })
})
