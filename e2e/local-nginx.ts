import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { freePort } from './free-port.ts'
import { makeLocalCertificate } from './local-certificate.ts'
import { nginxFile } from './nginx-file.ts'
import { nginxCommand } from './nginx-ingress.ts'

/** nginx in front of one server, over TLS and HTTP/2; `await using` ends it. */
export type LocalNginx = AsyncDisposable & { readonly url: string }

/** Lines of its configuration: of all, and of the one location, that requests are handed on from. */
export type NginxRules = { readonly http: readonly string[]; readonly location: readonly string[]; readonly at: string }

const pollMs = 50

/** Starts nginx on this machine with one location in front of a server, all else as nginx has it. */
export async function openLocalNginx(folder: string, to: string, rules: NginxRules): Promise<LocalNginx> {
  await mkdir(folder, { recursive: true })
  const [port, { certificate, key }] = [await freePort(), await makeLocalCertificate(folder)]
  const file = `${folder}/nginx.conf`
  const server = [
    `listen 127.0.0.1:${port} ssl http2;`,
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${key};`,
    `location ${rules.at} { proxy_pass http://podlogs; proxy_set_header Host $http_host; ${rules.location.join(' ')} }`,
  ]
  const http = ['access_log off;', `upstream podlogs { server ${new URL(to).host}; keepalive 320; }`, ...rules.http]
  await writeFile(file, nginxFile(folder, { http, server }))
  const child = spawn(nginxCommand, ['-c', file], { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const url = `http://127.0.0.1:${port}`
  // Plain http is answered, too: with 400.
  while ((await fetch(url).catch(() => null)) === null) {
    if (child.exitCode !== null) throw new Error('nginx ended before it was ready')
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return {
    url: url.replace('http:', 'https:'),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
