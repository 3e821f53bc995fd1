import './modal.client.js'
import './side-panel.client.js'
