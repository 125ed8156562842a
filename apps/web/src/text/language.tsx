/** The language in which one reads: chosen here, kept on this device. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { TextContext, languages, textIn } from './text.ts'
import type { Language } from './text.ts'

type Choice = { readonly language: Language; readonly choose: (language: Language) => void }

const LanguageContext = createContext<Choice>({ language: 'en', choose: () => {} })

export const useLanguage = (): Choice => useContext(LanguageContext)

const keptAs = 'epoc.language'

const isKnown = (language: string | null): language is Language =>
  languages.some((each) => each === language)

/** What was chosen, else what the browser is set to. */
function atFirst(): Language {
  const kept = localStorage.getItem(keptAs)
  if (isKnown(kept)) return kept
  const wanted = navigator.languages.map((each) => each.replace(/-.*$/, ''))
  return wanted.find(isKnown) ?? 'en'
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(atFirst)
  const choose = useCallback((next: Language) => {
    localStorage.setItem(keptAs, next)
    setLanguage(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const text = useMemo(() => textIn(language), [language])
  const choice = useMemo(() => ({ language, choose }), [language, choose])
  return (
    <LanguageContext value={choice}>
      <TextContext value={text}>
        <I18nProvider locale={language === 'fr' ? 'fr-FR' : 'en-GB'}>{children}</I18nProvider>
      </TextContext>
    </LanguageContext>
  )
}
