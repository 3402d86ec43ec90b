import { writeFileSync } from 'node:fs'
import { examples, plainManifests } from './render.ts'

for (const example of examples) {
  writeFileSync(new URL(`../manifests/${example}.yaml`, import.meta.url), plainManifests(example))
}
