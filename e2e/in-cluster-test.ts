import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnterNode } from './cluster-node.ts'
import { helmIsThere } from './helm.ts'
import { type Installation, installPodlogs } from './installation.ts'
import { type NginxIngress, nginxIsThere, openNginxIngress } from './nginx-ingress.ts'
import { test as base } from './test.ts'

/** The sub-path that people find Podlogs below. */
export const basePath = '/tools/logs'

/** Units: milliseconds */
const setUpMs = 150_000

/** Playwright's test with Podlogs installed in the cluster, and nginx in front of it. Both are taken away whatever happens. */
export const test = base.extend<{
  readonly folder: string
  readonly podlogs: Installation
  readonly nginx: NginxIngress
}>({
  ignoreHTTPSErrors: true,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'podlogs-in-cluster-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  podlogs: [
    async ({ folder }, use, { skip }) => {
      skip(!canEnterNode, 'no image can be given to the cluster: there is no ../shared/cluster/enter')
      skip(!helmIsThere, 'there is no Helm: HELM names one that is not in the path')
      await using podlogs = await installPodlogs(folder, { basePath, replicas: 2 })
      await use(podlogs)
    },
    { timeout: setUpMs },
  ],
  nginx: async ({ folder, podlogs }, use, { skip }) => {
    skip(!nginxIsThere, 'there is no nginx: NGINX names one that is not in /usr/sbin')
    await using nginx = await openNginxIngress(join(folder, 'nginx'), podlogs.service, basePath)
    await use(nginx)
  },
})

export { expect } from '@playwright/test'
