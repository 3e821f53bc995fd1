import type {} from 'bespa/client'

/** Pixels below the window within which a page is loaded before it is seen. */
const margin = 200

/** What the latest answer has brought. */
let arrived: readonly Element[] = []
document.addEventListener('bespa:after-swap', ({ detail }) => (arrived = detail.elements))

// Parts at the end of the document: the template before this mark is complete.
const ofDocument = new Set(pendingIn([document]))
let queue = Promise.resolve()
bespa.define('later', (mark) => {
  const template = mark.previousElementSibling as HTMLTemplateElement
  mark.remove()
  template.remove()
  queue = queue.then(() => take(template, ofDocument, template.dataset['scope'] ?? ''))
})
addEventListener('load', () => void queue.then(() => warnOfMissing(ofDocument)))

// Parts that follow the answer to a request.
document.addEventListener('bespa:parts', ({ detail: parts }) => {
  void follow(parts, new Set(pendingIn(arrived)))
})

async function follow(
  parts: AsyncIterable<readonly Element[]>,
  pending: Set<HTMLElement>,
): Promise<void> {
  try {
    for await (const [part] of parts) {
      const template = part as HTMLTemplateElement
      await take(template, pending, template.dataset['scope'])
    }
  } catch {
    // The connection was lost.
  }
  warnOfMissing(pending)
}

/**
 * Puts a part into its place, unless a newer answer has taken the place.
 *
 * @param pending the placeholders that wait for parts of this answer
 * @param scope the scope of the part's page, where that is not clear
 */
async function take(
  { content, dataset: { later } }: HTMLTemplateElement,
  pending: Set<HTMLElement>,
  scope: string | undefined,
): Promise<void> {
  const place = [...pending].find(
    (one) => one.dataset['id'] === later && (scope === undefined || scope === scopeOf(one)),
  )
  if (!place) return
  pending.delete(place)
  if (!place.isConnected) return
  await bespa.swap(place, [...content.children])
  for (const inner of pendingIn(arrived)) pending.add(inner)
}

/** When the answer has ended too early, the user reads so, and may load the page again. */
function warnOfMissing(pending: Iterable<HTMLElement>): void {
  const banner = document.querySelector<HTMLElement>('.FetchError')
  const line = banner?.querySelector('.ErrMsg')
  if (!banner || !line || ![...pending].some(({ isConnected }) => isConnected)) return
  line.textContent = banner.dataset['unreachable'] ?? ''
  banner.classList.add('Shown')
  banner.querySelector('.Retry')?.addEventListener('click', () => location.reload(), { once: true })
}

function scopeOf(element: Element): string {
  return element.closest<HTMLElement>('.Page')?.dataset['scope'] ?? ''
}

function pendingIn(roots: readonly ParentNode[]): HTMLElement[] {
  const all = roots.flatMap((root) => [
    root,
    ...bespa.membersOf(root as Element).querySelectorAll('[data-pending]'),
  ])
  return all.filter(
    (one) => one instanceof HTMLElement && 'pending' in one.dataset,
  ) as HTMLElement[]
}

// A page that is loaded when it is about to be seen.
bespa.define('lazy', (page) => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      bespa.navigate(page, page.dataset['lazy'] ?? '', { target: '_self' })
    },
    { rootMargin: `${margin}px` },
  )
  observer.observe(page)
  return () => observer.disconnect()
})
