import type { Random } from '../world/random.ts'
import { klog, logfmt, type WriteLine } from './log-lines.ts'

/** What services say without a request: now and then a line of their own housekeeping. */
export function chatter(write: WriteLine, random: Random, atMs: number) {
  const iso = new Date(atMs).toISOString()
  const plain = iso.replace('T', ' ').replace('Z', ' UTC')
  const speakers: readonly [() => void, ...(() => void)[]] = [
    () =>
      write(
        'orders-db',
        'postgres',
        atMs,
        `${plain} [27] LOG:  checkpoint complete: wrote ${random.between(20, 900)} buffers (${random.between(1, 6)}.${random.between(0, 9)}%); write=${random.between(2, 29)}.${random.between(100, 999)} s, sync=0.00${random.between(1, 9)} s`,
      ),
    () =>
      write(
        'orders-db',
        'postgres',
        atMs,
        `${plain} [${random.between(300, 900)}] ERROR:  duplicate key value violates unique constraint "orders_pkey"\n${plain} [301] DETAIL:  Key (id)=(o-${random.between(100_000, 999_999)}) already exists.`,
      ),
    () =>
      write(
        'node-agent',
        'agent',
        atMs,
        klog(
          'I',
          iso,
          1,
          'cadvisor.go:214',
          `"Housekeeping done" containers=${random.between(20, 60)} duration="${random.between(10, 90)}ms"`,
        ),
      ),
    () =>
      write(
        'node-agent',
        'agent',
        atMs,
        klog(
          'W',
          iso,
          1,
          'disk.go:77',
          `"Disk is filling up" path="/var/lib/containerd" used=${random.between(71, 84)}`,
        ),
      ),
    () =>
      write(
        'cert-manager',
        'controller',
        atMs,
        klog(
          'I',
          iso,
          1,
          'sync.go:61',
          `"Certificate is up to date" key="shop/storefront-tls" renewalIn="${random.between(10, 60)}d"`,
        ),
      ),
    () =>
      write(
        'coredns',
        'coredns',
        atMs,
        `[INFO] 10.42.0.${random.between(2, 90)}:${random.between(30_000, 60_000)} - ${random.between(1_000, 65_000)} "A IN cart.shop.svc.cluster.local. udp 49 false 512" NOERROR qr,aa,rd 96 0.000${random.between(100, 900)}s`,
      ),
    () =>
      write(
        'coredns',
        'coredns',
        atMs,
        `[ERROR] plugin/errors: 2 acquirer-two.example. AAAA: read udp 10.42.0.3:${random.between(30_000, 60_000)}->10.0.0.2:53: i/o timeout`,
      ),
    () =>
      write(
        'checkout',
        'app',
        atMs,
        logfmt(iso, 'debug', 'pool', { idle: random.between(2, 9), busy: random.between(0, 4), waiting: 0 }),
      ),
    () =>
      write(
        'checkout',
        'app',
        atMs,
        logfmt(iso, 'warn', 'retrying payment', { attempt: 2, backoff: '250ms', error: 'connection reset by peer' }),
      ),
    () =>
      write(
        'mailer',
        'mailer',
        atMs,
        `${plain.slice(0, 23).replace('.', ',')} DEBUG mailer.pool 3 connections idle, ${random.between(0, 2)} busy`,
      ),
  ]
  random.pick(speakers)()
}
