import { createApp } from './step-1.js'

createApp().listen(8080)
