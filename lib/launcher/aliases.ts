import { registerHooks } from 'node:module'

/**
 * Lets plain Node follow the `@/…` imports that the compiler knows from tsconfig.json.
 * Loaded with `node --import ./lib/launcher/aliases.ts`; Node itself strips the types.
 */
const root = new URL('../../', import.meta.url)

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('@/') ? new URL(specifier.slice(2), root).href : specifier, context),
})
