import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** An image of Podlogs that was built elsewhere, as `docker save` writes one: the file that IMAGE_ARCHIVE names. Else null. */
export const imageArchive: string | null = process.env['IMAGE_ARCHIVE'] || null

/** What an archive says that it holds: the image's name, and files of the archive. */
export type ImageManifest = { readonly name: string; readonly config: string; readonly layers: readonly string[] }

/** An image that was unpacked. `config`: as the archive has it. `layers`: lowest first. */
export type UnpackedImage = { readonly config: unknown; readonly layers: readonly ImageLayer[] }

/** One layer: its tar, and the paths that it holds, without a slash or dot in front. */
export type ImageLayer = { readonly tar: string; readonly paths: readonly string[] }

/** Reads what stands in an archive. */
export async function readManifest(archive: string): Promise<ImageManifest> {
  const { stdout } = await execute('tar', ['-xOf', archive, 'manifest.json'])
  const [{ Config, RepoTags, Layers }] = JSON.parse(stdout)
  return { name: RepoTags[0], config: Config, layers: Layers }
}

/** Unpacks an archive into a folder, its layers as tars. */
export async function unpackImage(archive: string, folder: string): Promise<UnpackedImage> {
  await mkdir(folder, { recursive: true })
  await execute('tar', ['-C', folder, '-xf', archive])
  const { config, layers } = await readManifest(archive)
  return {
    config: JSON.parse(await readFile(join(folder, config), 'utf8')),
    layers: await Promise.all(layers.map((layer) => readLayer(join(folder, layer)))),
  }
}

async function readLayer(tar: string): Promise<ImageLayer> {
  const { stdout } = await execute('tar', ['-tf', tar], { maxBuffer: 64 * 1024 * 1024 })
  return { tar, paths: stdout.split('\n').map((path) => path.replace(/^\.?\//, '')) }
}
