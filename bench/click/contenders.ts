import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Scenario } from './click-app.js'

/** What the server of BESPA draws: the whole page, and the fragments of one answer. */
export interface Drawn {
  readonly page: string
  readonly fragments: readonly string[]
  /** The last part of an answer, which only BESPA needs. */
  readonly state: string
}

/** A library that puts an answer into a page. */
export interface ClickContender {
  readonly name: string
  /** Its script, as a browser loads it; nothing for BESPA, whose page has it. */
  readonly script?: string
  /** The status of the answer to a form with an error. */
  readonly errorStatus: number
  /** The page with the attributes that it needs. */
  readonly page: (drawn: Drawn, scenario: Scenario) => string
  readonly answer: (drawn: Drawn, scenario: Scenario) => string
  readonly type: string
}

const require = createRequire(import.meta.url)
const read = (file: string) => readFileSync(require.resolve(file), 'utf8')
const html = 'text/html; charset=utf-8'

/** Gives attributes to the trigger, and to the form. */
function withAttributes(page: string, link: string, form: string): string {
  return page
    .replace('<a id="go" href="?n=1"', `<a id="go" ${link}`)
    .replace('<form ', `<form ${form} `)
}

const handWritten = `
const put = (html) => {
  const template = document.createElement('template')
  template.innerHTML = html
  for (const element of [...template.content.children]) {
    const old = element.matches('form')
      ? document.querySelector('form')
      : document.getElementById(element.id)
    old.replaceWith(element)
  }
}
document.addEventListener('click', async (event) => {
  if (!event.target.closest('#go')) return
  event.preventDefault()
  put(await (await fetch('answer')).text())
})
document.addEventListener('submit', async (event) => {
  event.preventDefault()
  const body = new URLSearchParams(new FormData(event.target, event.submitter))
  put(await (await fetch('answer', { method: 'POST', body })).text())
})`

function byHand(name: string): ClickContender {
  return {
    name,
    script: handWritten,
    errorStatus: 200,
    page: ({ page }) => page,
    answer: ({ fragments }) => fragments.join(''),
    type: html,
  }
}

function htmx(
  name: string,
  file: string,
  apart: (row: string, id: string) => string,
): ClickContender {
  const form = 'hx-post="answer" hx-target="this" hx-swap="outerHTML"'
  return {
    name,
    script: read(file),
    errorStatus: 200,
    page: ({ page }, scenario) => {
      const swap =
        scenario === 'fragments' ? 'hx-swap="none"' : 'hx-target="#region" hx-swap="outerHTML"'
      return withAttributes(page, `href="answer" hx-get="answer" ${swap}`, form)
    },
    answer: ({ fragments }, scenario) => {
      if (scenario === 'form') return withAttributes(fragments.join(''), '', form)
      if (scenario !== 'fragments') return fragments.join('')
      return fragments.map((row, at) => apart(row, `row${at}`)).join('')
    },
    type: html,
  }
}

const turbo: ClickContender = {
  name: 'Turbo',
  script: read('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  errorStatus: 422,
  page: ({ page }) => {
    const prepared = withAttributes(
      page,
      'href="answer" data-turbo-stream',
      'action="answer" data-old',
    )
    return prepared.replace('<form ', '<form id="form" ')
  },
  answer: ({ fragments }, scenario) =>
    fragments
      .map((fragment) => {
        const prepared =
          scenario === 'form'
            ? withAttributes(fragment, '', 'action="answer" data-old').replace(
                '<form ',
                '<form id="form" ',
              )
            : fragment
        const target = / id="([^"]+)"/.exec(prepared)?.[1] ?? ''
        return `<turbo-stream action="replace" target="${target}"><template>${prepared}</template></turbo-stream>`
      })
      .join(''),
  type: 'text/vnd.turbo-stream.html; charset=utf-8',
}

/** The first is what the others are compared with. */
export const contenders: readonly ClickContender[] = [
  byHand('by hand'),
  byHand('by hand again (A/A)'),
  {
    name: 'BESPA',
    errorStatus: 200,
    page: ({ page }) => page,
    answer: ({ fragments, state }) => fragments.map((one) => `<!--next-->${one}`).join('') + state,
    type: html,
  },
  // Rows are parsed as such only within templates.
  htmx('htmx 2', 'htmx2/dist/htmx.min.js', (row) => {
    return `<template>${row.replace('<tr ', '<tr hx-swap-oob="true" ')}</template>`
  }),
  htmx('htmx 4', 'htmx.org/dist/htmx.min.js', (row, id) => {
    return `<hx-partial hx-target="#${id}" hx-swap="outerHTML">${row}</hx-partial>`
  }),
  turbo,
]
