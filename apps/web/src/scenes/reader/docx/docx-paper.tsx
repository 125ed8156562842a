/**
 * A DOCX, in a frame that has no origin, no storage and no network. The frame is as high as the whole
 * paper: one scrolls this screen, not the frame.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { greeting } from '../../../sandbox/messages.ts'
import type { FromSandbox, ToSandbox } from '../../../sandbox/messages.ts'
import { useText } from '../../../text/text.ts'
import type { Zoom } from '../paper/zoom.ts'
import paper from '../paper/paper.module.css'
import { offerPrinter } from './docx-printer.ts'
import styles from './docx.module.css'

type Props = { readonly blob: Blob; readonly zoom: Zoom; readonly title: string }

/** Higher, a browser draws nothing. */
const highest = 500_000
/** What is not shown by then never will be, in milliseconds. */
const patience = 60_000

export function DocxPaper({ blob, zoom, title }: Props) {
  const { t } = useText()
  const frame = useRef<HTMLIFrameElement>(null)
  const [port, setPort] = useState<MessagePort | undefined>()
  const [state, setState] = useState<FromSandbox['type'] | 'waiting'>('waiting')
  const [height, setHeight] = useState(600)
  useLayoutEffect(() => {
    const { port1: mine, port2: theirs } = new MessageChannel()
    const hear = ({ data }: MessageEvent<FromSandbox>) => {
      if (data.type !== 'height') return setState(data.type)
      if (Number.isFinite(data.height)) setHeight(Math.min(highest, Math.max(100, data.height)))
    }
    mine.addEventListener('message', hear)
    mine.start()
    const element = frame.current
    const greet = () => {
      // A page without an origin cannot be addressed by one; it looks at who speaks.
      element?.contentWindow?.postMessage(greeting, '*', [theirs])
      setPort(mine)
    }
    element?.addEventListener('load', greet, { once: true })
    const late = setTimeout(
      () => setState((now) => (now === 'waiting' ? 'not-shown' : now)),
      patience,
    )
    return () => {
      clearTimeout(late)
      element?.removeEventListener('load', greet)
      mine.close()
    }
  }, [])
  useEffect(() => {
    if (port === undefined) return
    void blob.arrayBuffer().then((file) => {
      const show: ToSandbox = { type: 'show', file }
      port.postMessage(show, [file])
    })
  }, [port, blob])
  useEffect(() => {
    const say: ToSandbox = { type: 'zoom', factor: zoom === 'fit' ? 0 : zoom }
    port?.postMessage(say)
  }, [port, zoom, state])
  useEffect(() => {
    if (port === undefined || state === 'waiting' || state === 'not-shown') return
    return offerPrinter((words) => {
      const print: ToSandbox = { type: 'print', ...words }
      port.postMessage(print)
    })
  }, [port, state])
  return (
    <div className={styles['room']}>
      {state === 'waiting' && (
        <p role="status" className={paper['words']}>
          {t('reader.drawing')}
        </p>
      )}
      {state === 'not-shown' && (
        <p role="alert" className={paper['words']}>
          {t('reader.docx.damaged')}
        </p>
      )}
      <iframe
        ref={frame}
        title={title}
        src="/sandbox/document.html"
        sandbox="allow-scripts allow-modals"
        referrerPolicy="no-referrer"
        className={styles['frame']}
        style={{ blockSize: height }}
        hidden={state === 'not-shown'}
      />
    </div>
  )
}
