import { createApp } from './step-7.js'

const { PORT = '8080', PASSWORD = '', SESSION_KEYS = '' } = process.env
if (PASSWORD === '' || SESSION_KEYS === '')
  throw new Error('Set PASSWORD and SESSION_KEYS')
createApp({ password: PASSWORD, keys: SESSION_KEYS.split(',') }).listen(
  Number(PORT),
)
