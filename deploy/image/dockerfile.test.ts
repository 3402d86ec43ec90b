import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { servePath } from '@/lib/launcher/build-program.ts'
import { readFinalStage } from './dockerfile.ts'

const root = new URL('../../', import.meta.url)
const dockerfile = readFileSync(new URL('Dockerfile', root), 'utf8')

test('the image runs the launcher of the built program, as nobody, on the port of Podlogs', () => {
  const { entrypoint, user, ports, environment, copies } = readFinalStage(dockerfile)
  expect(entrypoint).toEqual(['/nodejs/bin/node', `/app/${servePath}`, '/app', '/tmp/podlogs'])
  expect(user).toBe('65532:65532')
  expect(ports).toEqual(['7635'])
  expect(environment).toContain('PORT=7635')
  expect(copies).toContainEqual({ from: '.next/standalone', to: '/app' })
})

test('everything that the build reads gets past .dockerignore', () => {
  const lines = readFileSync(`${root.pathname}.dockerignore`, 'utf8').split('\n')
  const ingredients = readFileSync(new URL('lib/launcher/source-fingerprint.ts', root), 'utf8')
  for (const [, path = ''] of ingredients.matchAll(/^ {2}'([\w./-]+)',$/gm)) {
    expect(lines).toContain(`!${path.split('/')[0]}`)
  }
})

test('an instruction that the archive would not follow is refused', () => {
  expect(() => readFinalStage('FROM a\nVOLUME /data')).toThrow('/data')
  expect(() => readFinalStage('FROM a\nCOPY . /app')).toThrow('Not out of the build')
})
