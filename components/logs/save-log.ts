import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { fileName } from '@/lib/core/download/file-name.ts'
import { toast } from '../ui/toasts.tsx'

/** The browser has begun to write by then. Units: milliseconds */
const keepMs = 60_000

/** Saves the rows that are shown as a file of this computer. Several containers: each line says whose it is. */
export async function saveLog(session: LogSession, options: Omit<DownloadOptions, 'sources'>): Promise<void> {
  const { sources, firstTimestamp, lastTimestamp } = session.getState()
  const logs = sources.filter(({ lines }) => lines > 0).map(({ log }) => log)
  const containers = new Set(logs.map(({ namespace, pod, container }) => `${namespace}/${pod}/${container}`))
  const name = fileName(logs, { first: firstTimestamp, last: lastTimestamp }, options)
  await session.writeFile({ ...options, sources: containers.size > 1 }).then(
    ({ file, cut }) => {
      save(file, name)
      if (cut !== null) toast('A long line is not whole in this file', cut.detail)
    },
    (error: unknown) => toast('No file was written', error instanceof Error ? error.message : undefined),
  )
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keepMs)
}
