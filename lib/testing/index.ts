/** `bespa/testing`: drives an app in process. */
export type { App } from './app.js'
export type { FillValue } from './fill-value.js'
export { PagePart } from './page-part.js'
export type { SentRequest } from './sent-request.js'
export { TestPage } from './test-page.js'
export { visit, type VisitOptions } from './visit.js'
