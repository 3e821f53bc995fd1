import type { Content } from 'bespa'
import { sample } from './sample.js'
import { wf } from './site-factory.js'

/** A section of a page: its heading, what there is to say in Markdown, and what shows it. */
export function topic(title: string, text: string, ...content: readonly Content[]): Content {
  return [wf.headlineMedium(title), wf.prose(text), ...content]
}

/** What runs, in a frame. */
export function demo(...content: readonly Content[]): Content {
  return wf
    .tag('div')
    .class('Example Block')
    .add(...content)
}

/** A file of the site that is not TypeScript, or a region of it. */
export function fileBlock(file: string, language: string): Content {
  return wf.plainCodeBlock(sample(file)).withLanguage(language)
}
