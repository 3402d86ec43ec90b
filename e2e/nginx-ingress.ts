import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forwardTo, onNode, startOnNode } from './cluster-node.ts'
import { makeLocalCertificate } from './local-certificate.ts'
import { nginxFile } from './nginx-file.ts'

/** nginx, as a command; one that is elsewhere is named by NGINX. */
export const nginxCommand = process.env['NGINX'] || '/usr/sbin/nginx'
/** Of the node's loopback, which is nobody else's. */
const nodePort = 8443

/** Whether there is an nginx. */
export const nginxIsThere: boolean = spawnSync(nginxCommand, ['-v']).status === 0

/** nginx on the cluster's node in front of a Service; `await using` ends it. */
export type NginxIngress = AsyncDisposable & {
  readonly url: string
  /** Answers of streams that have ended so far, as `path status seconds upstream`. */
  endedStreams(): Promise<readonly string[]>
}

/**
 * Starts nginx as an ingress with TLS and HTTP/2. What it does with an answer is left as nginx does it: buffered, over HTTP/1.0
 * and a new connection each, cut after 60 s without a byte.
 */
export async function openNginxIngress(folder: string, service: string, basePath: string): Promise<NginxIngress> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'nginx.conf')
  const log = join(folder, 'access.log')
  const { certificate, key } = await makeLocalCertificate(folder)
  const server = [
    `listen 127.0.0.1:${nodePort} ssl http2;`,
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${key};`,
    `location ${basePath} { proxy_pass http://${service}; proxy_set_header Host $http_host; }`,
  ]
  const http = ["log_format stream '$uri $status $request_time $upstream_addr';", `access_log ${log} stream;`]
  await writeFile(file, nginxFile(folder, { http, server }))
  // The node itself has no way to the addresses of Services; they are found behind the bridge of its pods.
  await onNode('ip', 'route', 'replace', service, 'dev', 'cni0')
  const child = startOnNode(nginxCommand, '-c', file)
  const ended = new Promise((resolve) => child.once('close', resolve))
  const forwarded = await forwardTo(`127.0.0.1:${nodePort}`)
  return {
    url: `https://127.0.0.1:${forwarded.port}`,
    async endedStreams() {
      const lines = (await readFile(log, 'utf8')).split('\n')
      return lines.filter((line) => line.startsWith(`${basePath}/api/stream `))
    },
    async [Symbol.asyncDispose]() {
      await onNode(nginxCommand, '-c', file, '-s', 'stop')
      await ended
      await onNode('ip', 'route', 'del', service)
      await forwarded[Symbol.asyncDispose]()
    },
  }
}
