/** What is shown where a screen broke, or where there is none: words, and a way on. */
import { useText } from '../text/text.ts'
import { Button } from '../components/button.tsx'
import styles from './opening.module.css'

export function Failed() {
  const { t } = useText()
  return (
    <div className={styles['opening']} role="alert">
      <h1>{t('failed.title')}</h1>
      <p>{t('failed.lead')}</p>
      <Button onPress={() => location.assign('/inbox')}>{t('failed.reload')}</Button>
    </div>
  )
}
