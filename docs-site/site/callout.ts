import { IconWidget, tag, type Content } from 'bespa'

const kinds = {
  note: ['info', 'Note'],
  tip: ['lightbulb', 'Tip'],
  warning: ['warning', 'Warning'],
  danger: ['dangerous', 'Danger'],
} as const

/** What a callout is: it adds something, helps, warns of a trap, or of loss. */
export type CalloutKind = keyof typeof kinds

/** A tinted box with an icon and a word, so that its color alone says nothing. */
export function callout(kind: CalloutKind, title: string, ...content: readonly Content[]): Content {
  const [icon, word] = kinds[kind]
  return tag('div')
    .class(`Callout Callout${word} Block`)
    .attr('role', 'note')
    .attr('aria-label', title || word)
    .add(
      new IconWidget(icon),
      tag('div')
        .class('CalloutBody')
        .add(
          tag('p')
            .class('CalloutTitle')
            .add(title || word),
          ...content,
        ),
    )
}
