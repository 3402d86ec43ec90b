import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { freePort } from './free-port.ts'
import type { LocalCertificate } from './local-certificate.ts'

/** Programs of the cluster that CI boots. */
const programs = `${homedir()}/.cache/podlogs-cluster/bin`

/** True where there are the programs to start an API server with. */
export const apiServerIsThere = ['etcd', 'kube-apiserver'].every((name) => existsSync(`${programs}/${name}`))

/** An API server alone, without nodes, that knows an identity provider; `await using` ends it. */
export type TrustingApiServer = AsyncDisposable & {
  readonly url: string
  /** Of who may do everything. */
  readonly adminToken: string
}

const adminToken = 'admin-of-the-api-server-of-this-spec'

/** Starts etcd and an API server that takes ID tokens of the issuer: people are `oidc:NAME`, in groups `oidc:GROUP`. */
export async function startTrustingApiServer(
  issuer: string,
  folder: string,
  { authority, certificate, key }: LocalCertificate,
): Promise<TrustingApiServer> {
  const [client, peer, port] = [await freePort(), await freePort(), await freePort()]
  const etcd = `http://127.0.0.1:${client}`
  const url = `https://localhost:${port}`
  await writeFile(`${folder}/tokens.csv`, `${adminToken},admin,1,system:masters\n`)
  const children = [
    start('etcd', [
      ...['--data-dir', `${folder}/etcd`, '--listen-client-urls', etcd, '--advertise-client-urls', etcd],
      ...['--listen-peer-urls', `http://127.0.0.1:${peer}`, '--unsafe-no-fsync', '--log-level', 'error'],
    ]),
    start('kube-apiserver', [
      ...[`--etcd-servers=${etcd}`, '--bind-address=127.0.0.1', `--secure-port=${port}`, `--cert-dir=${folder}`],
      ...[`--tls-cert-file=${certificate}`, `--tls-private-key-file=${key}`, '--authorization-mode=RBAC'],
      ...[`--service-account-issuer=${url}`, `--service-account-signing-key-file=${key}`],
      ...[`--service-account-key-file=${certificate}`, '--disable-admission-plugins=ServiceAccount'],
      ...['--endpoint-reconciler-type=none', '--service-cluster-ip-range=10.0.0.0/24'],
      ...[`--token-auth-file=${folder}/tokens.csv`, `--oidc-issuer-url=${issuer}`, `--oidc-ca-file=${authority}`],
      ...['--oidc-client-id=podlogs', '--oidc-username-claim=preferred_username', '--oidc-username-prefix=oidc:'],
      ...['--oidc-groups-claim=groups', '--oidc-groups-prefix=oidc:'],
    ]),
  ]
  return {
    url,
    adminToken,
    async [Symbol.asyncDispose]() {
      for (const child of children) await stop(child)
    },
  }
}

function start(name: string, args: readonly string[]): ChildProcess {
  return spawn(`${programs}/${name}`, args, { stdio: 'ignore' })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('close', resolve))
}
