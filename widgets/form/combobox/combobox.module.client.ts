import type {} from 'bespa/client'
import { startSearchBox } from './search-box.client.js'
import { startSelectBox } from './select-box.client.js'

bespa.define('SelectBox', startSelectBox)
bespa.define('SearchBox', startSearchBox)
