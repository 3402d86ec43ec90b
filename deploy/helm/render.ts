import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Helm 4; another one than the path's is named by HELM. */
const helm = process.env['HELM'] || 'helm'

/** Installations that the manifests are made of, by the names of their files. */
export const examples: readonly string[] = readdirSync(`${here}examples`)
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort()

/** True where there is a Helm to render with. */
export const helmIsThere: boolean = spawnSync(helm, ['version', '--short'], { encoding: 'utf8' }).status === 0

/** What Helm said: the objects, or why there are none. */
export type Rendering = { readonly manifests: string; readonly refusal: string }

/** Renders the chart with more arguments of `helm template`, the test pod aside. */
export function render(...args: readonly string[]): Rendering {
  const chart = ['template', 'podlogs', `${here}podlogs`, '--namespace', 'podlogs', '--skip-tests', ...args]
  const { status, stdout, stderr } = spawnSync(helm, chart, { encoding: 'utf8' })
  return status === 0 ? { manifests: stdout, refusal: '' } : { manifests: '', refusal: stderr }
}

/** The objects of an example for who does not use Helm: without the labels that say that Helm looks after them. */
export function plainManifests(example: string): string {
  const { manifests, refusal } = render('--values', `${here}examples/${example}.yaml`)
  if (refusal !== '') throw new Error(refusal)
  const plain = manifests.replaceAll(/^ *(helm\.sh\/chart|app\.kubernetes\.io\/managed-by): .*\n|^# Source: .*\n/gm, '')
  return `# Written by "npm run manifests" from deploy/helm/examples/${example}.yaml.\n${plain.trim()}\n`
}
