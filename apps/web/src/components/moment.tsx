/** An instant in the regime's zone; in the reader's own where one points at it. */
import { useText } from '../text/text.ts'

export function Moment({ at, zone }: { readonly at: number; readonly zone: string }) {
  const { t, stamp } = useText()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const own = here === zone ? {} : { title: t('moment.own', { time: stamp(at), zone: here }) }
  return (
    <time dateTime={new Date(at).toISOString()} {...own}>
      {stamp(at, zone)}
    </time>
  )
}
