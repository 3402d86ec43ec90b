import * as v from 'valibot'
import type { MissingRight } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from './api-server.ts'
import { decode } from './decode.ts'
import { Expired } from './expired.ts'

const pageSchema = v.object({
  metadata: v.object({ resourceVersion: v.nullish(v.string(), ''), continue: v.nullish(v.string(), '') }),
  items: v.nullish(v.array(v.unknown()), []),
})

/** Objects asked for at a time, so that neither side holds a whole big list as text. */
const pageItems = 500

/** A whole list as it was at one moment. */
export type WholeList = { readonly items: readonly unknown[]; readonly resourceVersion: string }

/**
 * Reads a list page by page. Where the pages expire on the way (a slow reader of a long list), begins again, once.
 *
 * Errors: a Problem, as `ApiServer` throws them
 */
export async function listPages(
  api: ApiServer,
  path: string,
  right: MissingRight,
  signal: AbortSignal,
): Promise<WholeList> {
  try {
    return await readPages(api, path, right, signal)
  } catch (error) {
    if (error instanceof Expired) return readPages(api, path, right, signal)
    throw error
  }
}

async function readPages(api: ApiServer, path: string, right: MissingRight, signal: AbortSignal): Promise<WholeList> {
  const items: unknown[] = []
  let token = ''
  for (;;) {
    const query = { limit: String(pageItems), ...(token === '' ? {} : { continue: token }) }
    const page = decode(pageSchema, await api.getJson({ path, query, right }, signal), 'list')
    items.push(...page.items)
    token = page.metadata.continue
    if (token === '') return { items, resourceVersion: page.metadata.resourceVersion }
  }
}
