import type { Context } from 'bespa'
import { appFactory } from '../../examples/extend/greeting.js'
import { factList } from '../../facts.js'
import { redrawEnds, redrawSteps } from '../../pictures/redraw-ends.js'
import { wf } from '../../../site/site-factory.js'
import { demo, fileBlock, topic } from '../../topic.js'

const samples = 'examples/extend/greeting.ts'

/** `/extend/anatomy`: what a widget is made of. */
export async function anatomyPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `A widget is a node of the page that can be redrawn on its own: a class with a constructor, some
        builder methods and one method that writes HTML. The library's own widgets are written the same
        way, most of them in less than a hundred lines. Read their source as examples.`,
      ),
      topic(
        'A whole widget',
        `This is all there is to it.`,
        wf.codeOf(samples, 'greeting'),
        demo(
          appFactory.greeting('Ada').withCheer(),
          appFactory.greeting('Grace'),
        ),
        wf.prose(
          `\`WidgetBase<GreetingWidget>\` is given the class itself, so that the methods of the base
          give the widget back: after \`greeting('Ada').redrawIfChanged(ctx, 'name')\` the compiler
          still knows \`withCheer\`. A builder changes the widget and returns \`this\`.`,
        ),
      ),
      topic(
        'The root element',
        `\`this.root(name, ctx)\` begins the element that the widget consists of. It carries the
        widget's id in \`data-id\`, by which the browser finds what a fragment has to replace; and while
        the widget is hidden it leaves an empty element with that id, so that the widget can return.
        Without the id a redraw would find nothing; in development drawing then
        [fails](/help/missing-data-id) and names the class.`,
        `Draw one root element, always. What must be hidden or drawn again by itself is a widget of its
        own.`,
      ),
      topic(
        'Content',
        `\`tag(…).add(…)\` takes whatever a page takes, and escapes it: text, numbers and dates in the
        page's language, widgets, lists, promises, functions. \`null\`, \`undefined\`, \`true\`,
        \`false\` and \`''\` draw nothing, so \`isLate && wf.icon('warning')\` reads as it works.
        Addresses in \`href\` and \`src\` are checked, and attributes such as \`onclick\` are refused.`,
        wf.codeOf(samples, 'content'),
        wf.prose(
          `Nothing here waits: the rest of the page is drawn while the promise is pending. Write to
          \`out.html\` yourself only for HTML that no value from outside is in.`,
        ),
      ),
      topic(
        'What the base gives',
        `Of the contract you normally write \`draw\` alone.`,
      ),
      contract(),
      redrawEnds().figure('Ids are how a redraw finds its place.', redrawSteps),
      topic(
        'Ids',
        `An id is made from the path of the page, the classes of the widgets around and the place among
        siblings of the same class. The same tree gives the same ids in every process, and a widget that
        is left out gives its later siblings of that class other ids: hide it instead, or give the items
        of a list [keys](/build/lists). \`withId\` fixes one. A widget has its id only once the page has given it its place, that is, while it is drawn.`,
        `For labels and ARIA use \`out.domId(this.id, 'label')\`, which is unique in the document even
        if the page is embedded twice.`,
      ),
      topic(
        'Where it lives',
        `One file for a widget, with the same name for its style and its behavior beside it:
        \`greeting.ts\`, \`greeting.css\`, \`greeting.client.ts\`. One word everywhere: class
        \`GreetingWidget\`, constructor \`greeting\`, CSS class \`Greeting\`, behavior
        \`data-widget="Greeting"\`. The constructor is a method of your factory:`,
        fileBlock('examples/extend/greeting.css', 'css'),
        wf.codeOf(samples, 'factory'),
      ),
      wf.seeAlso(
        ['/extend/state-aware', 'State-aware widgets'],
        ['/extend/composing', 'Composing widgets'],
        ['/extend/assets', 'Assets & CSS'],
      ),
    )
    .draw(ctx)
}

function contract() {
  return factList([
    ['`id`', 'Unique in its page. Known once the page has placed the widget.'],
    [
      '`children()`',
      'The nested content, the same objects each time. Base: none.',
    ],
    [
      '`draw(out, ctx)`',
      'Writes the HTML. Yours to write; it may return a promise.',
    ],
    [
      '`drawn(ctx)`',
      'Must it be drawn in this answer? Base: in a whole page always, in a redraw when one of its conditions was met.',
    ],
    ['`shown(ctx)`', 'Base: true unless one of its hide conditions was met.'],
    [
      '`redrawable`',
      'Was it given any redraw condition? Lets development warn where one can never be met.',
    ],
  ])
}
