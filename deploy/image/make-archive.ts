import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { arch, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFinalStage } from './dockerfile.ts'

/**
 * Makes the image without a container engine: `npm run image NAME OUT.tar`, after `npm run build`.
 * The files are those of the Dockerfile's last stage. The base cannot be fetched without an engine: this machine's own Node and
 * the libraries it loads stand in for it. Import the archive with `ctr -n k8s.io images import OUT.tar` or `docker load`.
 */
const [name, out] = process.argv.slice(2)
if (name === undefined || out === undefined) throw new Error('Usage: npm run image NAME OUT.tar')

const root = fileURLToPath(new URL('../../', import.meta.url))
const stage = readFinalStage(readFileSync(join(root, 'Dockerfile'), 'utf8'))
const work = mkdtempSync(join(tmpdir(), 'podlogs-image-'))
try {
  const layer = makeLayer(join(work, 'files'))
  const config = Buffer.from(JSON.stringify(configOf(layer)))
  const archive = join(work, 'archive')
  mkdirSync(archive)
  const names = { config: `${sha256(config)}.json`, layer: `${sha256(layer)}.tar` }
  writeFileSync(join(archive, names.config), config)
  writeFileSync(join(archive, names.layer), layer)
  const manifest = [{ Config: names.config, RepoTags: [name], Layers: [names.layer] }]
  writeFileSync(join(archive, 'manifest.json'), JSON.stringify(manifest))
  execFileSync('tar', ['-C', archive, '-cf', resolve(out), 'manifest.json', names.config, names.layer])
  process.stdout.write(`${name} is in ${out}\n`)
} finally {
  rmSync(work, { recursive: true })
}

function makeLayer(files: string): Buffer {
  for (const folder of ['tmp', 'etc', 'nodejs/bin']) mkdirSync(join(files, folder), { recursive: true })
  writeFileSync(
    join(files, 'etc/passwd'),
    'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n',
  )
  writeFileSync(join(files, 'etc/group'), 'root:x:0:\nnonroot:x:65532:\n')
  place(realpathSync(process.execPath), join(files, 'nodejs/bin/node'))
  for (const library of librariesOf(process.execPath)) place(realpathSync(library), join(files, library))
  for (const { from, to } of stage.copies) place(join(root, from), join(files, to))
  const tar = join(work, 'layer.tar')
  // Equal files give an equal layer: no names, times or order of this machine.
  const stable = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--mode=u+rw,go+r,a+X']
  execFileSync('tar', ['-C', files, ...stable, '-cf', tar, '.'])
  return readFileSync(tar)
}

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

/** Paths of the libraries that a program loads, the loader included, as the program asks for them. */
function librariesOf(program: string): readonly string[] {
  const lines = execFileSync('ldd', [program], { encoding: 'utf8' })
  return [...lines.matchAll(/(?:=> )?(\/\S+\.so\S*)/g)].flatMap(([, path]) => path ?? [])
}

function configOf(layer: Buffer): object {
  return {
    architecture: arch() === 'x64' ? 'amd64' : arch(),
    os: 'linux',
    config: {
      User: stage.user,
      Env: ['PATH=/usr/local/bin:/usr/bin:/bin', ...stage.environment],
      ExposedPorts: Object.fromEntries(stage.ports.map((port) => [`${port}/tcp`, {}])),
      Entrypoint: stage.entrypoint,
      WorkingDir: stage.workingFolder,
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: basename(import.meta.filename) }],
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
