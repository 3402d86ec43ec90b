import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { startDemoCluster } from './start-demo-cluster.ts'

const usage =
  'demo cluster: --port PORT (any free one) --kubeconfig FILE (written) --seed NUMBER (1) --namespaces N --pods N --log-bytes N (10485760) --tls-key FILE --tls-cert FILE (HTTPS on a second port, which the kubeconfig names)'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    kubeconfig: { type: 'string' },
    seed: { type: 'string', default: '1' },
    namespaces: { type: 'string', default: '0' },
    pods: { type: 'string', default: '0' },
    'log-bytes': { type: 'string', default: String(10 * 1024 * 1024) },
    'tls-key': { type: 'string' },
    'tls-cert': { type: 'string' },
  },
})

function numberOf(name: 'port' | 'seed' | 'namespaces' | 'pods' | 'log-bytes'): number {
  const number = Number(values[name])
  if (Number.isInteger(number) && number >= 0) return number
  console.error(`--${name} must be a whole number, not ${values[name]}\n${usage}`)
  return process.exit(1)
}

const [key, cert] = await Promise.all(
  [values['tls-key'], values['tls-cert']].map((file) => (file === undefined ? undefined : readFile(file, 'utf8'))),
)
const [namespaces, pods] = [numberOf('namespaces'), numberOf('pods')]
const cluster = await startDemoCluster({
  port: numberOf('port'),
  seed: numberOf('seed'),
  scale: namespaces + pods > 0 ? { namespaces, pods } : null,
  fileBytesMax: numberOf('log-bytes'),
  ...(key === undefined || cert === undefined ? {} : { tls: { key, cert } }),
})
if (values.kubeconfig !== undefined) await writeFile(values.kubeconfig, cluster.kubeconfig, { mode: 0o600 })
console.log(`demo cluster: ${cluster.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await cluster.close()
    process.exit(0)
  })
}
