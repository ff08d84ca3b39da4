// Lets a call's text run as fast as the call did, or four times as fast.
const LONGEST_PAUSE_MS = 4000

export function offerReplay (list) {
  if (!list || list.children.length === 0) return
  const lines = [...list.children]
  const bar = document.createElement('p')
  const play = document.createElement('button')
  play.type = 'button'
  play.className = 'govuk-button govuk-button--secondary'
  play.textContent = 'Play it, four times as fast'
  bar.append(play)
  list.before(bar)
  let timer = null

  const stop = () => {
    clearTimeout(timer)
    timer = null
    play.textContent = 'Play it, four times as fast'
    for (const line of lines) line.classList.remove('talk__line--now', 'talk__line--later')
  }
  const step = (n) => {
    if (n === lines.length) return stop()
    lines.forEach((line, at) => {
      line.classList.toggle('talk__line--now', at === n)
      line.classList.toggle('talk__line--later', at > n)
    })
    lines[n].scrollIntoView({ block: 'nearest' })
    const wait = n + 1 < lines.length ? (lines[n + 1].dataset.at - lines[n].dataset.at) / 4 : 1000
    timer = setTimeout(() => step(n + 1), Math.min(LONGEST_PAUSE_MS, Math.max(150, wait)))
  }
  play.addEventListener('click', () => {
    if (timer !== null) return stop()
    play.textContent = 'Stop'
    step(0)
  })
}
