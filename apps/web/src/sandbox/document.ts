/**
 * The page in the sandbox: shows a DOCX of somebody else. It has no origin, no storage and no network,
 * whatever the file brings; its policy comes from the host. What it is to show comes over a channel
 * that the client gives it once, and nothing goes back but how high it is.
 */
import { parseAsync, renderDocument } from 'docx-preview'
import type { Options } from 'docx-preview'
import { greeting } from './messages.ts'
import type { FromSandbox, ToSandbox } from './messages.ts'
import { ownRules } from './own-rules.ts'
import { printed } from './printed.ts'
import { stripped } from './stripped.ts'
import { withinItself } from './within-itself.ts'

const place = document.querySelector('#paper') as HTMLElement

/** `location` still tells where this page came from; its own origin is none. */
const isFromTheClient = ({ source, origin, data }: MessageEvent): boolean =>
  source === parent && origin === location.origin && data === greeting

addEventListener('message', function greet(event) {
  const [port] = event.ports
  if (!isFromTheClient(event) || port === undefined) return
  removeEventListener('message', greet)
  port.addEventListener('message', ({ data }: MessageEvent<ToSandbox>) => void hear(port, data))
  port.start()
})

const options: Partial<Options> = {
  className: 'paper',
  inWrapper: true,
  breakPages: true,
  ignoreLastRenderedPageBreak: false,
  // What is embedded as a page of its own, or only proposed, is not the paper.
  renderAltChunks: false,
  renderComments: false,
  renderChanges: false,
  experimental: false,
  useBase64URL: true,
  debug: false,
}

let zoom = 0

async function hear(port: MessagePort, said: ToSandbox): Promise<void> {
  const say = (message: FromSandbox) => port.postMessage(message)
  if (said.type === 'zoom') {
    zoom = said.factor
    return fit()
  }
  if (said.type === 'print') return printed(said)
  try {
    const parsed = await parseAsync(said.file, options)
    withinItself(parsed)
    place.replaceChildren(...(await renderDocument(parsed, options)))
    stripped(place)
    ownRules(place)
    fit()
    new ResizeObserver(() => {
      fit()
      say({ type: 'height', height: Math.ceil(place.getBoundingClientRect().height) })
    }).observe(place)
    addEventListener('resize', fit)
    say({ type: 'shown' })
  } catch {
    say({ type: 'not-shown' })
  }
}

/** As wide as the window, and never larger than the paper is by itself; or as one wishes. */
function fit(): void {
  const wrapper = place.querySelector<HTMLElement>('.paper-wrapper')
  const widest = Math.max(
    0,
    ...[...place.querySelectorAll('section')].map((each) => each.offsetWidth),
  )
  if (wrapper === null || widest === 0) return
  const factor = zoom === 0 ? Math.min(1, (innerWidth - 2) / (widest + 24)) : zoom
  const next = String(Math.max(0.2, factor))
  if (wrapper.style.zoom !== next) wrapper.style.zoom = next
}
