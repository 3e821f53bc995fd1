import type { Context } from 'bespa'
import { price, SearchBoxWidget } from '../../examples/extend/search-box.js'
import { wf } from '../../../site/site-factory.js'
import { demo, topic } from '../../topic.js'

const thisFile = 'pages/extend/composing.ts'
const samples = 'examples/extend/search-box.ts'
const dishes = [
  ['Apple pie', 4.5],
  ['Apricot cake', 4.8],
  ['Bread and butter', 3.2],
  ['Cheese plate', 7.9],
  ['Tomato soup', 5.4],
] as const

/** `/extend/composing`: widgets made of widgets. */
export async function composingPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `A search box is a form with a field in it; a toolbar of filters is a toolbar. Much of what an
        app needs is a combination of existing widgets.`,
      ),
      topic(
        'First: a function',
        `What has no methods of its own and no place in the tree needs no class. A function that returns
        content is shorter, and takes its arguments with their types.`,
        wf.codeOf(samples, 'function'),
      ),
      topic(
        'Then: a widget that holds widgets',
        `Write a class when there is something to configure or to ask, or when the whole is to be hidden
        and drawn again as one.`,
        wf.codeOf(samples, 'search-box'),
        wf.prose(
          `It is used like any other widget, and can be asked what only it knows:`,
        ),
        searchable(ctx),
        wf.codeOf(thisFile, 'use'),
        wf.prose(
          `Type “ap”. The list is drawn again, the field is not, and the caret stays. The state key is
          the one that the app has chosen, so two search boxes of one page do not meet.`,
        ),
      ),
      topic(
        'Build once, return the same',
        `The page walks through \`children()\` before it draws, and gives ids to what it finds; \`draw\`
        must write those very objects. Make them in the constructor, as above, or keep them when they
        are first asked for, as \`this.#form ??= …\`. A helper that builds a new tree on each call gives
        the page one tree and the browser another. Development says so: what is drawn without a
        place has [no id](/help/unattached-widget).`,
        `A widget lives for one request. Do not keep one for the next.`,
      ),
      topic(
        "The library's widgets",
        `Within a package make a factory for its own use, \`const wf = new Factory()\`, or call the
        classes: \`new LinkWidget(href)\`. Both give the same. Do not take the app's factory as an
        argument: it may have overridden what you rely on.`,
      ),
      topic(
        'Compose, or draw?',
        `Compose while existing widgets give the HTML that you want. Draw, with \`tag\`, when elements
        or ARIA roles are needed that none of them has. Extend a class of the library only if yours *is*
        one of those: a subclass takes on all its builders, also those that make no sense for it.`,
      ),
      wf.seeAlso(
        ['/extend/anatomy', 'Widget anatomy'],
        ['/extend/packaging', 'Packaging as a library'],
        ['/showcase/form-input', 'Form input'],
      ),
    )
    .draw(ctx)
}

function searchable(ctx: Context) {
  // #region use
  const search = new SearchBoxWidget('dish').withLabel('Search for a dish')
  const found = dishes.filter(([name]) => search.matches(ctx, name))
  const entries = found.map(([name, amount]) =>
    wf.tag('li').add(name, ': ', price(amount)),
  )
  return demo(
    search,
    wf
      .block(
        entries.length > 0
          ? wf.tag('ul').add(entries)
          : 'There is no such dish.',
      )
      .redrawIfChanged(ctx, 'dish')
      .withAnnouncement(),
  )
  // #endregion use
}
