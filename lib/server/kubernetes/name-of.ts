import type { Identity } from '../access/identity.ts'
import type { ApiServer } from './api-server.ts'
import { whoAmI } from './who-am-i.ts'

/** People whose names are remembered, those last asked for. */
const namesMax = 1_000

const names = new Map<string, Promise<string | null>>()

/** The name of a person, as the cluster has it; asked for once. Null: the cluster does not say. Errors: as `whoAmI` */
export function nameOf({ credential }: Identity, api: ApiServer): Promise<string | null> {
  if (credential.type === 'impersonate') return Promise.resolve(credential.user)
  const known = names.get(api.key)
  if (known !== undefined) return known
  const name = whoAmI(api, new AbortController().signal).then((person) => person?.user ?? null)
  names.set(api.key, name)
  name.catch(() => names.delete(api.key))
  const [oldest] = names.keys()
  if (names.size > namesMax && oldest !== undefined) names.delete(oldest)
  return name
}
