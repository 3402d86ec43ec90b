import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The kubectl of the cluster that CI boots, where there is one; else the one in PATH. */
const besideCluster = join(homedir(), '.cache/podlogs-cluster/bin/kubectl')
/** kubectl, as a command. */
export const kubectlCommand = existsSync(besideCluster) ? besideCluster : 'kubectl'

/**
 * Runs kubectl on the cluster of KUBECONFIG and gives what it wrote.
 *
 * Errors: Error with its words where it fails
 */
export function kubectl(args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(kubectlCommand, args)
    const out: Buffer[] = []
    const words: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => words.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'))
      else reject(new Error(`kubectl ${args.join(' ')}: ${Buffer.concat(words).toString('utf8').trim()}`))
    })
    child.stdin.end(input)
  })
}
