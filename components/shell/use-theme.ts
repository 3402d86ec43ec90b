import { useSyncExternalStore } from 'react'
import { basePath } from '@/lib/client/api/base-path.ts'
import { readTheme, type Theme, themeCookie } from '@/lib/core/theme/theme.ts'

const yearSeconds = 365 * 86_400

/** The theme that was chosen. On the server: the system's, since only the sign in the menu depends on it. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosen, () => 'system')
}

/** Changes the theme of this page at once, and of the pages to come by a cookie. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  const seconds = theme === 'system' ? 0 : yearSeconds
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API exists over HTTPS only
  document.cookie = `${themeCookie}=${theme}; Path=${basePath() || '/'}; Max-Age=${seconds}; SameSite=Lax`
}

function chosen(): Theme {
  return readTheme(document.documentElement.dataset['theme'])
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
