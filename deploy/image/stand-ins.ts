import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** Debian's release of both images. */
const release = 'trixie'
/** What the distroless image of Node is put together from, its own files aside. */
const runtimePackages = ['base-files', 'netbase', 'tzdata', 'ca-certificates', 'libc6']
const nodePackages = ['libssl3t64', 'libstdc++6', 'libgcc-s1', 'libgomp1']
const authorities = 'etc/ssl/certs/ca-certificates.crt'
const nonroot = 65532

/** Folders with the root file systems of the Dockerfile's two base images. */
export type StandIns = { readonly build: string; readonly runtime: string }

/** This machine's Node, and the folder of its npm. */
export type NodeAndNpm = { readonly node: string; readonly npm: string }

/**
 * Makes what stands in for the images that the Dockerfile is built on, out of packages of the same Debian and of this machine's own Node.
 *
 * Errors: Error where a package cannot be had
 */
export function makeStandIns(work: string, { node, npm }: NodeAndNpm): StandIns {
  const { build, runtime } = { build: join(work, 'build'), runtime: join(work, 'runtime') }
  const packages = [...runtimePackages, ...nodePackages].join(' ')
  // Only unpacked, as distroless does: installed, they would bring a shell along.
  const download = `chroot "$1" sh -c "mkdir /packages && cd /packages && apt-get -qq download ${packages}"`
  const options = ['--quiet', '--mode=root', '--variant=minbase', '--include=ca-certificates']
  run('mmdebstrap', [...options, `--customize-hook=${download}`, release, build])
  makeRuntime(runtime, join(build, 'packages'), node)
  for (const path of ['packages', 'dev', 'var/lib/apt/lists']) rmSync(join(build, path), { recursive: true })
  mkdirSync(join(build, 'dev'))
  place(node, join(build, 'usr/local/bin/node'))
  cpSync(npm, join(build, 'usr/local/lib/node_modules/npm'), { recursive: true })
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(build, 'usr/local/bin/npm'))
  // A registry that this machine trusts is trusted in there.
  copyFileSync(join('/', authorities), join(build, authorities))
  return { build, runtime }
}

function makeRuntime(runtime: string, packages: string, node: string): void {
  mkdirSync(runtime)
  // base-files first: the others go through its links.
  const files = readdirSync(packages).sort(
    (a, b) => Number(b.startsWith('base-files')) - Number(a.startsWith('base-files')),
  )
  for (const file of files) run('dpkg-deb', ['--extract', join(packages, file), runtime])
  const folder = join(runtime, 'usr/share/ca-certificates/mozilla')
  const bundle = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  mkdirSync(join(runtime, 'etc/ssl/certs'), { recursive: true })
  writeFileSync(join(runtime, authorities), bundle.join(''))
  const nobody = `nonroot:x:${nonroot}:${nonroot}:nonroot:/home/nonroot:/sbin/nologin`
  writeFileSync(join(runtime, 'etc/passwd'), `root:x:0:0:root:/root:/sbin/nologin\n${nobody}\n`)
  writeFileSync(join(runtime, 'etc/group'), `root:x:0:\nnonroot:x:${nonroot}:\n`)
  mkdirSync(join(runtime, 'home/nonroot'), { recursive: true })
  chownSync(join(runtime, 'home/nonroot'), nonroot, nonroot)
  mkdirSync(join(runtime, 'tmp'), { recursive: true })
  chmodSync(join(runtime, 'tmp'), 0o1777)
  place(node, join(runtime, 'nodejs/bin/node'))
}

function place(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true })
  copyFileSync(from, to)
  chmodSync(to, 0o755)
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 2, 2] })
}
