import { App, ConfigProvider } from 'antd'
import english from 'antd/es/locale/en_US'
import chinese from 'antd/es/locale/zh_CN'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useLanguage } from '../text/language.tsx'
import { pageNonce } from './page-nonce.ts'
import { applyPalette, themeOf } from './theme.ts'

const DARK = window.matchMedia('(prefers-color-scheme: dark)')

/** antd with our tokens, the reader's language and the page's nonce: without it the strict policy leaves antd unstyled. */
export function ThemeProvider({ children }: { children: ReactNode }): ReactNode {
  const { language } = useLanguage()
  const dark = useSyncExternalStore(subscribeToDark, () => DARK.matches)
  const theme = useMemo(() => themeOf(dark), [dark])
  useEffect(() => applyPalette(dark), [dark])
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? english : chinese}
      csp={{ nonce: pageNonce() }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      // Lists of choices open inside the landmark they belong to.
      getPopupContainer={(trigger) => trigger?.closest<HTMLElement>('main') ?? document.body}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}

function subscribeToDark(listener: () => void): () => void {
  DARK.addEventListener('change', listener)
  return () => DARK.removeEventListener('change', listener)
}
