import type { Content } from 'bespa'
import { sample } from '../site/sample.js'
import { wf } from '../site/site-factory.js'

/** A section of a page: its heading, then text in Markdown and whatever else shows what is meant. */
export function topic(title: string, ...parts: readonly Content[]): Content {
  return [
    wf.headlineMedium(title),
    parts.map((part) => (typeof part === 'string' ? wf.prose(part) : part)),
  ]
}

/** What runs, in a frame. */
export function demo(...content: readonly Content[]): Content {
  return wf
    .tag('div')
    .class('Example Block')
    .add(...content)
}

/** A file of the site that is not TypeScript. */
export function fileBlock(file: string, language: string): Content {
  return wf.codeSample(sample(file), language)
}
