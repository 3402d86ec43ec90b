import { isDraining } from './draining.ts'

/** What a machine that watches Podlogs asks for. */
type ProbeHandler = () => Promise<Response>

/**
 * Answers machines of the cluster: the kubelet and Prometheus call a pod by its address, so the host is not looked at here.
 * What is answered says nothing of logs, names or people.
 *
 * Shape: the text that `read` gives, as 200; `ready` answers 503 while the process is going, `elsewhere` 404 always
 */
export function respondToProbe(
  read: () => string | Promise<string>,
  { contentType = 'text/plain; charset=utf-8', ready = false, elsewhere = false } = {},
): ProbeHandler {
  return async () => {
    if (elsewhere) return new Response('not here\n', { status: 404 })
    const leaving = ready && isDraining()
    const headers = { 'Content-Type': contentType, 'Cache-Control': 'no-store' }
    return new Response(leaving ? 'draining\n' : await read(), { status: leaving ? 503 : 200, headers })
  }
}
