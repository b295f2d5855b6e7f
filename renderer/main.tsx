// First, so that a feature's own style sheet has the last word.
import './ui/foyer.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { queryClient } from './data/query-client.ts'
import { Gate } from './shell/Gate.tsx'
import { startRouting } from './shell/route.ts'
import { LanguageProvider } from './text/language.tsx'
import { ThemeProvider } from './ui/ThemeProvider.tsx'
import { applyPalette } from './ui/theme.ts'

// The page's policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true })
startRouting()
applyPalette(window.matchMedia('(prefers-color-scheme: dark)').matches)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <LanguageProvider>
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <Gate />
      </QueryClientProvider>
    </ThemeProvider>
  </LanguageProvider>,
)
