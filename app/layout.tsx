import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './globals.css'
import { Providers } from '@/components/providers.tsx'
import { AppShell } from '@/components/shell/app-shell.tsx'
import { readTheme, themeCookie } from '@/lib/core/theme/theme.ts'

/** The same server serves at every address; it is told at its start. */
const basePath = process.env['PODLOGS_BASE_PATH'] ?? ''

export const metadata: Metadata = {
  title: { default: 'Podlogs', template: '%s · Podlogs' },
  description: 'Browse the logs of Kubernetes pods',
  applicationName: 'Podlogs',
  icons: { icon: `${basePath}/icon.svg`, apple: `${basePath}/icon-192.png` },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafb' },
    { media: '(prefers-color-scheme: dark)', color: '#131417' },
  ],
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // The theme comes from a cookie, so that the first paint is right and no inline script is needed.
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-base-path={basePath} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <Providers>
          <AppShell>{children}</AppShell>
        </Providers>
      </body>
    </html>
  )
}
