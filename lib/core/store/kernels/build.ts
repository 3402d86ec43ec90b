import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as asc from 'assemblyscript/asc'

/**
 * Compiles the kernels into `kernels.wasm.ts`, which holds them as text: Worker, server and tests load them in the same way.
 * Does nothing where the sources have not changed. Run by `npm run kernels`, and by everything that needs them.
 */
const folder = new URL('./assembly/', import.meta.url)
const target = new URL('./kernels.wasm.ts', import.meta.url)

/** A module knows whether its memory is shared, so there are two of each. */
const variants = [
  { name: 'sharedKernels', options: ['--sharedMemory', '--maximumMemory', '65536', '--enable', 'threads'] },
  { name: 'privateKernels', options: [] },
]
const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd']

const sources = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
const digest = createHash('sha256')
  .update(JSON.stringify([sources, variants, options, asc.version]))
  .digest('hex')
const mark = `// Made by build.ts of the sources ${digest}\n`

if (!isMade()) {
  const modules = await Promise.all(variants.map(async (variant) => ({ ...variant, bytes: await compile(variant) })))
  const exports = modules.map(({ name, bytes }) => {
    return `/** A WebAssembly module, in base64. */\nexport const ${name} =\n  '${Buffer.from(bytes).toString('base64')}'\n`
  })
  writeFileSync(target, mark + exports.join('\n'))
}

function isMade(): boolean {
  try {
    return readFileSync(target, 'utf8').startsWith(mark)
  } catch {
    // There is none yet.
    return false
  }
}

async function compile(variant: (typeof variants)[number]): Promise<Uint8Array> {
  let bytes: Uint8Array | null = null
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'kernels.wasm', ...options, ...variant.options], {
    readFile: (name) => sources.find((source) => source.name === basename(name))?.text ?? null,
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm') && typeof contents !== 'string') bytes = contents
    },
    listFiles: () => [],
  })
  if (error !== null || bytes === null) throw new Error(`The kernels do not compile:\n${stderr}`, { cause: error })
  return bytes
}
