/** The first page of a host: the homes on this device, a look around the sample, a way to sign in. */
import { useEffect, useState } from 'react'
import { cast, partners } from '@epoc/sample'
import type { CastMember } from '@epoc/sample'
import { connect } from '../../desk/connect.ts'
import { homesHere } from '../../device/homes.ts'
import type { Home, HomeId } from '../../device/homes.ts'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { useLanguage } from '../../text/language.tsx'
import { languages, useText } from '../../text/text.ts'
import styles from './first-page.module.css'

type Props = { readonly onEnter: (home: HomeId) => void }

/** One click each: those in whose place one sees most. */
const suggested = ['france-poc-2', 'korea-chair', 'japan-embassy', 'germany-capital']

export function FirstPage({ onEnter }: Props) {
  const { t } = useText()
  const [homes, setHomes] = useState<readonly Home[]>([])
  useEffect(() => {
    document.title = 'EPOC'
    void homesHere().then(setHomes)
  }, [])
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <strong>{t('product')}</strong>
        <Languages />
      </header>
      <main className={styles['main']}>
        <h1>{t('product.long')}</h1>
        <p className={styles['lead']}>{t('first.lead')}</p>
        {homes.length > 0 && <HomesHere homes={homes} onEnter={onEnter} />}
        <LookAround onEnter={onEnter} />
        <section className={styles['section']}>
          <h2>{t('first.signIn')}</h2>
          <p className={styles['quiet']}>{t('first.signIn.lead')}</p>
          <SignInForm onEnter={onEnter} />
        </section>
      </main>
    </div>
  )
}

function Languages() {
  const { t } = useText()
  const { language, choose } = useLanguage()
  return (
    <div role="group" aria-label={t('shell.language')} className={styles['languages']}>
      {languages.map((each) => (
        <Button
          key={each}
          look={each === language ? 'plain' : 'quiet'}
          onPress={() => choose(each)}
          aria-pressed={each === language}
        >
          {each.toUpperCase()}
        </Button>
      ))}
    </div>
  )
}

function HomesHere({ homes, onEnter }: Props & { readonly homes: readonly Home[] }) {
  const { t, language } = useText()
  return (
    <section className={styles['section']}>
      <h2>{t('first.homes')}</h2>
      <ul className={styles['cards']}>
        {homes.map(({ id, title, handle }) => (
          <li key={id}>
            <Button onPress={() => onEnter(id)}>
              {handle === undefined ? title : postOf(handle, language)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LookAround({ onEnter }: Props) {
  const { t, language } = useText()
  const [partner, setPartner] = useState('JP')
  const [trouble, setTrouble] = useState<'first.unreachable' | 'first.noSample' | undefined>()
  const [entering, setEntering] = useState<string | undefined>()
  const people = cast.filter((member) => member.partner === partner)
  const [handle, setHandle] = useState('japan-embassy')

  const be = async (who: string) => {
    setEntering(who)
    const id = crypto.randomUUID()
    const { type } = await connect(id).signInSample(id, location.origin, who)
    setEntering(undefined)
    if (type === 'signed-in') onEnter(id)
    else setTrouble(type === 'unreachable' ? 'first.unreachable' : 'first.noSample')
  }

  return (
    <section className={styles['section']}>
      <h2>{t('first.sample')}</h2>
      <p className={styles['quiet']}>{t('first.sample.lead')}</p>
      {trouble !== undefined && (
        <p role="alert" className={styles['trouble']}>
          {t(trouble)}
        </p>
      )}
      <ul className={styles['cards']}>
        {suggested
          .map((each) => cast.find((member) => member.handle === each))
          .filter((member) => member !== undefined)
          .map((member, place) => (
            <li key={member.handle}>
              <Button
                look={place === 0 ? 'primary' : 'plain'}
                isPending={entering === member.handle}
                onPress={() => void be(member.handle)}
              >
                {nameIn(member, language)}
              </Button>
            </li>
          ))}
      </ul>
      <h3 className={styles['others']}>{t('first.others')}</h3>
      <div className={styles['choices']}>
        <Choice
          label={t('first.partner')}
          chosen={partner}
          options={partners.map(({ code, names }) => ({
            key: code,
            words: names.get(language) ?? code,
          }))}
          onChoose={(code) => {
            setPartner(code)
            setHandle(cast.find((member) => member.partner === code)?.handle ?? '')
          }}
        />
        <Choice
          label={t('first.role')}
          chosen={handle}
          options={people.map((member) => ({
            key: member.handle,
            words: nameIn(member, language),
          }))}
          onChoose={setHandle}
        />
        <Button isPending={entering === handle} onPress={() => void be(handle)}>
          {t('first.enter')}
        </Button>
      </div>
    </section>
  )
}

const nameIn = ({ post, handle }: CastMember, language: string): string =>
  post.get(language) ?? handle

const postOf = (handle: string, language: string): string => {
  const member = cast.find((each) => each.handle === handle)
  return member === undefined ? handle : nameIn(member, language)
}
