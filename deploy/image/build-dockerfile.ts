import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeStandIns } from './stand-ins.ts'

/**
 * Builds the Dockerfile with buildah: `npm run image:dockerfile NAME OUT.tar`, as root on Debian. Its base images are made of
 * Debian's packages and this machine's Node, so that nothing is pulled. Packages come from the registry that npm here has.
 * Ends with 3 where the base images cannot be made, which says nothing of the Dockerfile.
 */
const [name, out] = process.argv.slice(2)
if (name === undefined || out === undefined) throw new Error('Usage: npm run image:dockerfile NAME OUT.tar')

const root = fileURLToPath(new URL('../../', import.meta.url))
const noBase = 3
const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const work = mkdtempSync(join(tmpdir(), 'podlogs-dockerfile-'))
try {
  mkdirSync(join(work, 'tmp'))
  const bases = basesOf(work)
  if (bases === null) process.exitCode = noBase
  else buildImage(bases, name, resolve(out))
} finally {
  rmSync(work, { recursive: true })
}

/** The two base images in buildah's store, by name. */
function basesOf(folder: string): { readonly build: string; readonly runtime: string } | null {
  try {
    const npm = dirname(dirname(realpathSync(process.env['npm_execpath'] ?? '')))
    const { build, runtime } = makeStandIns(folder, { node: realpathSync(process.execPath), npm })
    const trust = ['--env', 'NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt']
    const run = ['--user', '65532', '--workingdir', '/home/nonroot', '--entrypoint', '["/nodejs/bin/node"]']
    return {
      build: commit('podlogs-base-build', build, ['--env', `PATH=${path}`, ...trust]),
      runtime: commit('podlogs-base-runtime', runtime, ['--env', `PATH=${path}`, ...run]),
    }
  } catch (error) {
    process.stderr.write(`No base images: ${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

/** Makes an image of one layer out of a folder. */
function commit(image: string, folder: string, config: readonly string[]): string {
  const container = buildah(['from', 'scratch']).trim()
  buildah(['copy', '--quiet', container, folder, '/'])
  buildah(['config', ...config, container])
  buildah(['commit', '--quiet', '--rm', container, image])
  rmSync(folder, { recursive: true })
  return `localhost/${image}`
}

function buildImage(bases: { readonly build: string; readonly runtime: string }, image: string, archive: string): void {
  const npmrc = join(work, 'npmrc')
  writeFileSync(npmrc, npmrcOfThisMachine(), { mode: 0o600 })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const revision = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const argumentsOf = { BUILD_IMAGE: bases.build, RUNTIME_IMAGE: bases.runtime, VERSION: version, REVISION: revision }
  const buildArgs = Object.entries(argumentsOf).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`])
  // Neither namespaces of its own nor a network bridge: this machine may be a container itself.
  const options = ['--isolation', 'chroot', '--pull-never', '--secret', `id=npmrc,src=${npmrc}`]
  buildah(['build', ...options, ...buildArgs, '--tag', image, root], 2)
  rmSync(archive, { force: true })
  buildah(['push', '--quiet', image, `docker-archive:${archive}:${image}`])
  process.stdout.write(`${image} is in ${archive}\n`)
}

/** Where npm here has its packages from, and with which right. */
function npmrcOfThisMachine(): string {
  const config = (key: string) => execFileSync('npm', ['config', 'get', key], { cwd: '/', encoding: 'utf8' }).trim()
  const own = config('userconfig')
  return `${existsSync(own) ? readFileSync(own, 'utf8') : ''}\nregistry=${config('registry')}\n`
}

/** Runs buildah with a store of its own. `stdout`: what it says is given back, or shown as it comes. */
function buildah(args: readonly string[], stdout: 'pipe' | 2 = 'pipe'): string {
  const store = ['--root', join(work, 'store'), '--runroot', join(work, 'run'), '--storage-driver', 'vfs']
  const env = { ...process.env, TMPDIR: join(work, 'tmp') }
  return execFileSync('buildah', [...store, ...args], { encoding: 'utf8', env, stdio: ['ignore', stdout, 2] }) ?? ''
}
