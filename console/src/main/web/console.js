// Everything works without this file but the wallboard's freshness; it makes some of the rest quicker.
import { initAll } from './govuk-frontend.min.js'
import { keepFresh } from './live.js'
import { offerReplay } from './replay.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
keepFresh(document.getElementById('board'))
offerReplay(document.querySelector('[data-replay]'))
