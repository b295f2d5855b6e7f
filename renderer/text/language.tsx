import { createContext, use, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../shared/wire.ts'
import { english } from './en.ts'
import { say } from './sentence.ts'
import type { Values } from './sentence.ts'
import { chinese } from './zh-CN.ts'
import type { Text } from './zh-CN.ts'

export type Language = 'zh-CN' | 'en'

const KEY = 'foyer-language'
const TEXTS: Record<Language, Text> = { 'zh-CN': chinese, en: english }

type LanguageChoice = { language: Language; text: Text; choose(language: Language): void; suggest(language: Language): void }

const LanguageContext = createContext<LanguageChoice | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const [chosen, setChosen] = useState<Language | null>(() => asLanguage(sessionStorage.getItem(KEY)))
  const [suggested, setSuggested] = useState<Language>('zh-CN')
  const language = chosen ?? suggested
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo<LanguageChoice>(() => ({
    language,
    text: TEXTS[language],
    choose: (next) => {
      sessionStorage.setItem(KEY, next)
      setChosen(next)
    },
    suggest: setSuggested,
  }), [language])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

/** The language of this window: what its user chose, else what the office set up. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('no language is set above this component')
  return choice
}

export function useText(): Text {
  return useLanguage().text
}

/** The sentence for a refusal; a code without one is a fault of ours and says so with the code. */
export function sentenceFor(text: Text, error: Pick<ErrorData, 'code' | 'values' | 'incident'>): string {
  const values: Values = { ...error.values, ...(error.incident ? { incident: error.incident } : {}) }
  const sentences = text.errors
  if (isKnown(sentences, error.code)) return say(sentences[error.code], values)
  return say(sentences.unexpected, { incident: error.incident ?? error.code })
}

function isKnown(sentences: Text['errors'], code: string): code is keyof Text['errors'] {
  return Object.hasOwn(sentences, code)
}

function asLanguage(text: string | null): Language | null {
  return text === 'zh-CN' || text === 'en' ? text : null
}
