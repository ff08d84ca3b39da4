// Puts each new board where the last one was, and counts the seconds in between.
const LOST_AFTER_MS = 5000

const length = (seconds) => seconds < 60 ? `${seconds} s`
  : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`

export function keepFresh (board) {
  if (!board) return
  const state = document.getElementById('live-state')
  const pause = document.getElementById('live-pause')
  let paused = false
  let latest = null
  let lost = null

  const say = (text, isLost) => {
    if (state.textContent !== text) state.textContent = text
    state.parentElement.classList.toggle('live-state--lost', Boolean(isLost))
  }
  const show = () => {
    if (latest === null || paused) return
    // who is in a table with the keyboard stays there
    const link = document.activeElement?.closest?.('#board a')?.getAttribute('href')
    board.innerHTML = latest
    latest = null
    if (link) board.querySelector(`a[href="${link}"]`)?.focus()
  }
  const tick = () => {
    if (paused) return
    for (const element of board.querySelectorAll('[data-since]')) {
      element.textContent = length(Math.max(0, Math.floor((Date.now() - Date.parse(element.dataset.since)) / 1000)))
    }
  }

  const events = new EventSource(board.dataset.events)
  events.addEventListener('board', (event) => {
    clearTimeout(lost)
    lost = null
    latest = event.data
    show()
    if (!paused) say('Live')
  })
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) {
      say('You are signed out, or the console is busy: reload this page', true)
    } else {
      lost ??= setTimeout(() => say('The connection is lost; trying again', true), LOST_AFTER_MS)
    }
  })
  pause.hidden = false
  pause.addEventListener('click', () => {
    paused = !paused
    pause.textContent = paused ? 'Go on' : 'Pause'
    say(paused ? 'Paused' : 'Live')
    show()
  })
  setInterval(tick, 1000)
}
