import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusedExitCode } from '@/lib/core/problems/refused-exit-code.ts'
import { buildProgram, copiesFolder, programFolder, servePath } from './build-program.ts'
import { choosePort } from './choose-port.ts'
import { firstAnswer } from './first-answer.ts'
import { helpText } from './help.ts'
import { launchUrl, newLaunchToken } from './launch-token.ts'
import { openBrowser } from './open-browser.ts'
import { ownAddress } from './own-address.ts'
import { pickCluster } from './pick-cluster.ts'
import { readSettings } from './read-settings.ts'
import { readTlsPair } from './read-tls.ts'
import { Refusal } from './refusal.ts'
import { refuseUnknownCluster } from './refuse-unknown-cluster.ts'
import { runMain } from './run-main.ts'
import { say } from './say.ts'
import { serverEnvironment } from './server-environment.ts'
import { startChild } from './start-child.ts'
import { startDemoCluster } from './start-demo-cluster.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** `npm start`: from the choice of a cluster to one line with the address to open, and on until Ctrl-C. */
async function start(signal: AbortSignal): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (settings.help) return console.log(helpText())
  const workingFolder = process.env['INIT_CWD'] ?? process.cwd()
  const tls = settings.tls && {
    certFile: resolve(workingFolder, settings.tls.certFile),
    keyFile: resolve(workingFolder, settings.tls.keyFile),
    clientCaFile: settings.tls.clientCaFile && resolve(workingFolder, settings.tls.clientCaFile),
  }
  if (tls !== null) readTlsPair(tls)
  const choice = await pickCluster(settings, {
    environment: process.env,
    home: homedir(),
    workingFolder,
    accountFolder: '/var/run/secrets/kubernetes.io/serviceaccount',
  })
  const port = await choosePort(settings, say)
  await buildProgram(root, { say, signal })

  if (choice.type === 'demo')
    say(`${choice.asked ? '' : 'no kubeconfig found, so '}this shows the built-in demo cluster`)
  await using demo = choice.type === 'demo' ? await startDemoCluster(root, { port: settings.demoPort, signal }) : null
  const launchToken = settings.launchToken ?? newLaunchToken()
  const environment = serverEnvironment(process.env, {
    choice,
    demoKubeconfig: demo?.kubeconfig ?? null,
    settings,
    port,
    launchToken,
    tls,
  })
  await using server = startChild(
    [join(root, programFolder, servePath), join(root, programFolder), join(root, copiesFolder)],
    environment,
  )
  const own = ownAddress(port, tls === null ? null : readTlsPair(tls).cert)
  const origin = `${own.origin}${settings.basePath}`
  const ways = { signal, token: launchToken, ask: own.fetch }
  const answer = await firstAnswer(`${origin}/api/clusters`, server, ways)
  signal.throwIfAborted()
  if (answer === null) {
    const saidWhy = server.exitCode() === refusedExitCode
    throw new Refusal(saidWhy ? '' : `The server did not start.\n${server.lastWords()}`)
  }
  // With logins of their own, people open the plain address, and the clusters are not for the launcher to see.
  const alone = environment['PODLOGS_ACCESS'] === 'local'
  if (alone) refuseUnknownCluster(answer.status, await answer.json().catch(() => null), settings.context)

  const url = alone ? launchUrl(origin, launchToken) : origin
  console.log(`Podlogs is ready: ${url}`)
  if (settings.open && !(await openBrowser(url))) say(`no browser could be opened here: open ${url} yourself`)
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await Promise.race([stopped, server.ended, ...(demo === null ? [] : [demo.ended])])
  signal.throwIfAborted()
  const [name, ended] = demo?.hasEnded() ? ['demo cluster', demo] : ['server', server]
  throw new Refusal(`The ${name} ended by itself. Its last words:\n${ended.lastWords()}`)
}

await runMain(start)
