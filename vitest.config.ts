import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => ({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'docs/**/*.test.ts', 'deploy/**/*.test.ts'],
    environment: 'node',
    // `npm run fuzz`: the same properties, for as long as somebody has time.
    setupFiles: mode === 'fuzz' ? ['lib/architecture/fuzz-longer.ts'] : [],
    testTimeout: mode === 'fuzz' ? 1_200_000 : 20_000,
  },
}))
