import { freePort } from './free-port.ts'
import { enter } from './launch.ts'
import { openLocalNginx } from './local-nginx.ts'
import { nginxIsThere } from './nginx-ingress.ts'
import { startPodlogs } from './program.ts'
import { expect, test } from './test.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

test.use({ ignoreHTTPSErrors: true })

const basePath = '/tools/logs'
const left = basePath
const taken = `~* "^${basePath}(/|$)(.*)"`

/**
 * What ingress-nginx writes for a location where nobody says otherwise.
 * Source: `NewDefault` in internal/ingress/controller/config/config.go and rootfs/etc/nginx/template/nginx.tmpl of
 *         https://github.com/kubernetes/ingress-nginx
 */
const ingressNginx = [
  'proxy_http_version 1.1; proxy_set_header Connection "";',
  'proxy_buffering off; proxy_buffer_size 4k; proxy_buffers 4 4k; proxy_max_temp_file_size 1024m;',
  'proxy_request_buffering on; proxy_connect_timeout 5s; proxy_send_timeout 60s; proxy_read_timeout 60s;',
  'proxy_next_upstream error timeout; proxy_next_upstream_timeout 0; proxy_next_upstream_tries 3;',
]
const rewrites = `rewrite "(?i)${basePath}(/|$)(.*)" /$2 break;`
const gzips =
  'gzip on; gzip_comp_level 1; gzip_min_length 256; gzip_proxied any; gzip_types application/json text/plain;'
/** nginx, as it does it by itself, once it was told that it is the last word. */
const buffers = ['proxy_buffering on;', 'proxy_ignore_headers X-Accel-Buffering;']

const ways = [
  { name: 'ingress-nginx as it is by itself', seconds: 65, says: 'Fine', at: left, location: ingressNginx, http: [] },
  {
    name: 'ingress-nginx with a rewrite target, that is without the sub-path',
    ...{ seconds: 10, says: 'Fine', at: taken, location: [...ingressNginx, rewrites], http: [] },
  },
  {
    name: 'ingress-nginx with proxy-buffering and gzip for everybody',
    ...{ seconds: 10, says: 'Fine', at: left, http: [gzips] },
    location: ingressNginx.map((line) => line.replace('proxy_buffering off', 'proxy_buffering on')),
  },
  {
    name: 'ingress-nginx with a read timeout shorter than the heartbeat',
    // The page itself may take some seconds on a busy machine, and silences of this check 15.
    ...{ seconds: 90, says: 'Cut', at: left, http: [] },
    location: ingressNginx.map((line) => line.replace('proxy_read_timeout 60s', 'proxy_read_timeout 8s')),
  },
  { name: 'nginx as it is by itself', seconds: 65, says: 'Fine', at: left, location: [], http: [] },
  {
    name: 'nginx that was told not to heed what Podlogs asks',
    ...{ seconds: 10, says: 'Buffered', at: left, location: buffers, http: [] },
  },
]

for (const { name, seconds, says, ...rules } of ways) {
  test(`the self-check says ${says} behind ${name}`, async ({ page }, info) => {
    test.skip(!nginxIsThere, 'there is no nginx: NGINX names one that is not in /usr/sbin')
    test.setTimeout(120_000)
    const kubeconfig = info.outputPath('kubeconfig')
    await writeKubeconfig(kubeconfig, 'demo', 'demo-admin')
    const options = ['--port', String(await freePort()), '--kubeconfig', kubeconfig, '--base-path', basePath]
    await using podlogs = await startPodlogs(options)
    await using proxy = await openLocalNginx(info.outputPath('nginx'), podlogs.url, rules)
    await enter(page.context(), proxy.url + basePath)
    await page.goto(`${proxy.url}${basePath}/self-check?seconds=${seconds}`)
    const result = page.getByRole('status').getByText(/^(Fine|Buffered|Cut at .*)$/)
    await expect(result).toHaveText(new RegExp(`^${says}`), { timeout: 80_000 })
  })
}
