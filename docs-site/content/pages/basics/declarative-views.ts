import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { mentalModel, serverCounterparts } from './counterparts.js'

const samples = 'examples/greeting.ts'

/** `/basics/declarative-views`: the page as a value that is rebuilt each time. */
export async function declarativeViewsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `After this page you can read any BESPA handler. You also know which habits from SwiftUI,
        Jetpack Compose, Flutter, React or a template language still help.`,
        `A **declarative view** says what is on the screen for a given state. It does not say how to get
        there from the previous screen. The family has four traits:`,
        `- A view is a value: a tree of typed objects, composed by functions.
        - The tree is rebuilt whenever the state changes, and then discarded.
        - You never change the screen by hand; the framework finds out what to update.
        - A method that configures a view returns the view, so that calls can be chained.`,
      ),
      sideBySide(),
      mentalModel(),
      parts(),
      keptTypes(),
      differences(),
      habits(),
      relatives(),
      serverCounterparts(),
      wf.seeAlso(
        [
          '/basics/incremental',
          'Incremental updates: what is drawn again, and when',
        ],
        ['/try/hello', 'The greeting, to try'],
        ['/basics/cheatsheet', 'Cheat sheet: all widgets on one page'],
      ),
    )
    .draw(ctx)
}

function sideBySide(): Content {
  return [
    wf.headlineMedium('Side by side').withAnchor('side-by-side'),
    wf.prose('A greeting in SwiftUI:'),
    wf.codeSample(swiftGreeting, 'swift'),
    wf.prose('The same as a BESPA handler:'),
    wf.codeOf(samples, 'greeting'),
    wf.prose(
      `Both read from top to bottom, like the screen they describe. The difference is in the last lines.
      SwiftUI compares trees to find out what has changed. Here each widget says when to redraw, because
      the old tree was discarded with its request.`,
    ),
  ]
}

const swiftGreeting = `struct Greeting: View {
    @State private var name = ""

    var body: some View {
        VStack(alignment: .leading) {
            TextField("Your name", text: $name)
            if !name.isEmpty {
                Text("Hello, \\(name)!").font(.title)
            }
        }
    }
}`

function parts(): Content {
  return [
    wf.headlineMedium('Parts are functions').withAnchor('parts'),
    wf.prose(
      `There is no component to register and no slot to fill. A part of a page is a function that
      returns content; a list is an array. \`null\`, \`undefined\`, booleans and \`''\` draw nothing.
      Numbers and dates are written in the page's language, and all text is escaped.`,
    ),
    wf.codeOf(samples, 'parts'),
  ]
}

function keptTypes(): Content {
  return [
    wf.headlineMedium('Chains keep their type').withAnchor('chains'),
    wf.prose(
      `The methods of the base class return the concrete widget type. So you can call them anywhere in a
      chain, and your editor offers the right methods after each dot. This works for your own classes,
      too: write \`class Price extends WidgetBase<Price>\`.`,
    ),
    wf.codeOf(samples, 'chain'),
  ]
}

function differences(): Content {
  return [
    wf
      .headlineMedium('Where the family resemblance ends')
      .withAnchor('differences'),
    wf.prose(
      `- **Building happens on the server.** Each change of state is a request. What must follow a
        finger or a pointer needs a small script, a client behavior.
      - **The state is text**: key–value pairs in the URL and in posted forms. Objects live in your
        database; a key holds their id.
      - **Content is added by calls**, not by nesting blocks of code: \`add(…)\` takes any number of
        things, and \`condition && widget\` is how one is left out.
      - **Animations are CSS.** A widget that was swapped in may have a transition; nothing interpolates
        between two trees.
      - **Widgets live for one request.** Do not keep one in a variable outside the handler, and do not
        add one object in two places, because ids come from the place in the tree.`,
    ),
  ]
}

function habits(): Content {
  return [
    wf.headlineMedium('Habits that carry over').withAnchor('habits'),
    wf.prose(
      `- Compose: a function that returns three widgets beats a class that extends one.
      - Keep the state at the page, and hand values down as arguments.
      - Write many small functions. They cost nothing, and an expensive one can be passed uncalled,
        \`wf.block(() => report())\`, so that it runs only when the block is drawn.
      - Derive what can be derived. A total that follows from the rows is no state.`,
    ),
  ]
}

function relatives(): Content {
  return [
    wf.headlineMedium('Relatives').withAnchor('relatives'),
    wf.prose(
      `- **Trees of widgets on the server:** Vaadin Flow, Blazor Server, Wt. They keep the tree in the
        server's memory for as long as the user stays, mostly with an open socket. BESPA keeps nothing:
        any node answers the next request, and a restart loses nothing. In return it cannot push by
        itself.
      - **Templates on the server:** htmx, Hotwire Turbo, Datastar, and Phoenix LiveView with a process
        for each user. Their HTML is written by hand, and attributes say what to swap. Here widgets
        write the HTML, and the compiler checks it. Choose a template when designers own the markup.
      - **Components in the browser:** React, Solid, Lit, Mithril. Right for editors, drawing programs,
        games and apps that work offline. They need an API between the browser and your data; here the
        handler reads the data itself.
      - **JSX on the server:** React Server Components and Next.js draw on the server, and send a
        description of the tree to a client that knows React. Hono's JSX draws plain HTML, and leaves
        updates to you. BESPA has no syntax of
        its own, and one way to update.`,
    ),
  ]
}
