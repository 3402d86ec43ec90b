import { kubectl } from './kubectl.ts'
import { readerRole } from './reader-role.ts'

/** Somebody who may read the pods and logs of one namespace, until the right to the logs is taken away. */
export type AdmittedAccount = { readonly user: string; readonly token: string; takeLogsAway(): Promise<void> }

/** Makes a ServiceAccount of a namespace that may read its pods and logs. */
export async function admitAccount(namespace: string): Promise<AdmittedAccount> {
  await kubectl(['create', 'serviceaccount', 'reader', '-n', namespace])
  await kubectl(['create', 'role', 'reader', '-n', namespace, ...readerRole])
  await kubectl(['create', 'role', 'log-reader', '-n', namespace, '--verb=get', '--resource=pods/log'])
  for (const name of ['reader', 'log-reader']) {
    const account = `--serviceaccount=${namespace}:reader`
    await kubectl(['create', 'rolebinding', name, '-n', namespace, `--role=${name}`, account])
  }
  const token = (await kubectl(['create', 'token', 'reader', '-n', namespace])).trim()
  return {
    user: `system:serviceaccount:${namespace}:reader`,
    token,
    async takeLogsAway() {
      await kubectl(['delete', 'rolebinding', 'log-reader', '-n', namespace])
    },
  }
}
