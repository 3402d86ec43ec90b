import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { type ImageLayer, imageArchive, unpackImage } from './image-archive.ts'
import { findMachineCode } from './machine-code.ts'

const execute = promisify(execFile)

/** Units: bytes, compressed as in a registry */
const imageBytesMax = 70_000_000
const ownBytesMax = 10_000_000

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
test('the image of the Dockerfile runs as nobody, says what it is, and adds a few MB without a shell or machine code @cluster', async ({}, info) => {
  test.skip(imageArchive === null, 'there is no image: IMAGE_ARCHIVE names one that `npm run image:dockerfile` made')
  test.setTimeout(120_000)
  const { config, layers } = await unpackImage(imageArchive ?? '', info.outputPath('image'))
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))

  await test.step('it starts as the chart expects', () => {
    expect(config).toMatchObject({
      os: 'linux',
      config: {
        User: '65532:65532',
        WorkingDir: '/app',
        Entrypoint: ['/nodejs/bin/node', '/app/launcher/serve.js', '/app', '/tmp/podlogs'],
        ExposedPorts: { '7635/tcp': {} },
        Env: expect.arrayContaining(['NODE_ENV=production', 'HOSTNAME=0.0.0.0', 'PORT=7635']),
        Labels: {
          'org.opencontainers.image.title': 'Podlogs',
          'org.opencontainers.image.licenses': 'Apache-2.0',
          'org.opencontainers.image.version': version,
          'org.opencontainers.image.revision': expect.stringMatching(/^[0-9a-f]{40}$/),
          'org.opencontainers.image.base.name': expect.stringContaining('/'),
        },
      },
    })
  })

  const own = layers.slice(layers.findIndex(({ paths }) => paths.includes('app/launcher/serve.js')))
  await test.step('nothing of the build is left in it', () => {
    const paths = own.flatMap((layer) => layer.paths)
    expect(paths).toContain('app/server.js')
    expect(paths.filter((path) => /^(src|root)\/|npmrc$|\.tsx$|\.test\.|(^|\/)sharp\//.test(path))).toEqual([])
    expect(layers.flatMap((layer) => layer.paths).filter((path) => /(^|\/)s?bin\/\w*sh$|busybox/.test(path))).toEqual(
      [],
    )
  })

  await test.step('the same files run on amd64 and arm64', async () => {
    const folder = info.outputPath('own')
    await mkdir(folder)
    for (const { tar } of own) await execute('tar', ['-C', folder, '-xf', tar])
    expect(await findMachineCode(folder)).toEqual([])
  })

  await test.step('it is small', async () => {
    const bytes = { own: await compressedBytes(own), image: await compressedBytes(layers) }
    info.annotations.push({ type: 'compressed', description: JSON.stringify(bytes) })
    expect(bytes.own).toBeLessThan(ownBytesMax)
    expect(bytes.image).toBeLessThan(imageBytesMax)
  })
})

async function compressedBytes(layers: readonly ImageLayer[]): Promise<number> {
  let bytes = 0
  for (const { tar } of layers) {
    for await (const chunk of createReadStream(tar).pipe(createGzip())) bytes += chunk.length
  }
  return bytes
}
