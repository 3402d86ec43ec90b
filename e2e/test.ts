import { test as base } from '@playwright/test'
import { createDemoCluster } from './demo-cluster.ts'
import { asLauncher, enter } from './launch.ts'
import { createRealCluster } from './real-cluster.ts'
import type { TestCluster } from './test-cluster.ts'

const onDemo = ['demo', 'proxies']
const createCluster = (project: string) => (onDemo.includes(project) ? createDemoCluster() : createRealCluster())

/**
 * Playwright's test in a browser that was let in, and with a namespace of its own on the cluster of the project: the demo's for `demo` and `proxies`,
 * the real one for `cluster` and `fault`. `other` is a second one.
 */
export const test = base.extend<{ readonly cluster: TestCluster; readonly other: TestCluster }>({
  context: async ({ context, baseURL }, use) => {
    await enter(context, baseURL ?? '')
    await use(context)
  },
  request: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: asLauncher })
    await use(request)
    await request.dispose()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
  cluster: async ({}, use, { project }) => {
    const cluster = await createCluster(project.name)
    await use(cluster)
    await cluster.dispose()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  other: async ({}, use, { project }) => {
    const cluster = await createCluster(project.name)
    await use(cluster)
    await cluster.dispose()
  },
})

export { expect } from '@playwright/test'
