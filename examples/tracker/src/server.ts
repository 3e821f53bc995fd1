import { createApp } from './app.js'
import { addSamples, Store } from './store.js'
import { Tracker } from './tracker.js'

const { PORT = '8080', SQLITE_FILE, SESSION_KEYS } = process.env
const store = new Store(SQLITE_FILE)
addSamples(store)
createApp(new Tracker(store), SESSION_KEYS?.split(',')).listen(Number(PORT))
console.log(`Tracker is served on http://localhost:${PORT}`)
