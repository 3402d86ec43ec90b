/**
 * Who asks, and so with whose rights the cluster is asked. A union by `mode`, since each way in has proof of its own.
 *
 * local: the user of the kubeconfig's context; whoever reaches this machine's loopback is that person.
 */
export type Identity = { readonly mode: 'local' }

/** Names an identity: what is shared between requests is shared by this. Holds no secret. */
export function identityKey(identity: Identity): string {
  return identity.mode
}
