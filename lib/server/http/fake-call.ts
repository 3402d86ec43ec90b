import { localIdentity } from '../access/identity.ts'
import type { FakeApiServer } from '../kubernetes/fake-api-server.ts'
import type { LogOf } from '../kubernetes/open-pod-log.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import type { Call } from './create-respond.ts'

/** A call that asks for the log of the pod cart-0 of shop, for tests. */
export function fakeCall(
  { api }: Pick<FakeApiServer, 'api'>,
  rest: Pick<Call<LogOf>, 'query' | 'audit' | 'downloads'> & { readonly right?: AbortSignal },
): Call<LogOf> {
  const { right = new AbortController().signal, ...given } = rest
  return {
    request: new Request('http://localhost/'),
    requestId: 'r1',
    identity: localIdentity('launch'),
    params: { namespace: 'shop', pod: 'cart-0' },
    api: () => api,
    rights: () => ({ inNamespace: () => right }),
    identify: () => {},
    masker: fakeMasker,
    reveals: false,
    signal: new AbortController().signal,
    ...given,
  }
}
