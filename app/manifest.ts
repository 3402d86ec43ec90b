import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Podlogs',
    short_name: 'Podlogs',
    description: 'Browse the logs of Kubernetes pods',
    // Relative to the address of this file, which begins with the sub-path.
    start_url: './',
    display: 'standalone',
    background_color: '#131417',
    theme_color: '#131417',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
