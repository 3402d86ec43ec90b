import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'

// Next embeds this file's result in the build: nothing here may depend on the machine that runs it.

/** Shared memory between the page and its Workers needs a cross-origin isolated page. */
const isolation = [
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

const hardening = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]

/**
 * One build serves at every address: this stands for the sub-path, and the start puts the real one in its place. No text of a
 * page may hold it.
 */
const basePathPlaceholder = '/__podlogs_base_path__'

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  // The image optimiser is a class of advisories and nothing here needs it.
  images: { unoptimized: true },
  // The log view streams through its own flushes; a proxy in front compresses where that pays.
  compress: false,
  devIndicators: false,
  experimental: {
    useTypeScriptCli: true,
    // Each route has its own copy of the Kubernetes client: loaded with the first request that needs it, a start takes 47 MB less.
    preloadEntriesOnStart: false,
    // Of the Kubernetes client only the kubeconfig is used: the build may leave out a thousand generated classes.
    optimizePackageImports: ['@kubernetes/client-node'],
  },
  headers: async () => [
    { source: '/:path*', headers: [...isolation, ...hardening] },
    // A browser asks for it again whenever the address changes.
    { source: '/:icon(icon.*)', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
}

/** @param {string} phase */
export default function configure(phase) {
  return phase === PHASE_PRODUCTION_BUILD ? { ...config, basePath: basePathPlaceholder } : config
}
