import { comesBack, goesOn, isAllThere, lasts, test } from './fault-test.ts'
import { followNumberedLog } from './numbered-log.ts'
import { addWriter, endWriter } from './writer-pod.ts'

/** Slow enough that no file is rotated while the node cannot be asked: what then is gone, is gone. */
const slowly = { rate: 50, crash: null }
const kubeletPort = 10250

test('a kubelet that is killed and started again costs no line', async ({ cluster, faults, baseURL }) => {
  await addWriter(cluster.namespace, slowly)
  await using log = followNumberedLog(baseURL ?? '', cluster.namespace, 'writer')
  await goesOn(log)
  await faults.kill('kubelet')
  await lasts(5)
  await faults.repair()
  await comesBack(log)
  await goesOn(log)
  await endWriter(cluster.namespace, 'writer')
  await isAllThere(log)
})

test('a kubelet that is frozen for 40 seconds costs no line', async ({ cluster, faults, baseURL }) => {
  await addWriter(cluster.namespace, slowly)
  await using log = followNumberedLog(baseURL ?? '', cluster.namespace, 'writer')
  await goesOn(log)
  await faults.pause('kubelet')
  await lasts(40)
  await faults.repair()
  await comesBack(log)
  await goesOn(log)
  await endWriter(cluster.namespace, 'writer')
  await isAllThere(log)
})

test('a node that is a black hole for 60 seconds costs no line', async ({ cluster, faults, baseURL }) => {
  await addWriter(cluster.namespace, slowly)
  await using log = followNumberedLog(baseURL ?? '', cluster.namespace, 'writer')
  await goesOn(log)
  await faults.block(kubeletPort)
  await lasts(60)
  await faults.repair()
  await comesBack(log)
  await goesOn(log)
  await endWriter(cluster.namespace, 'writer')
  await isAllThere(log)
})

test('an API server that is killed and started again costs no line', async ({ cluster, faults, baseURL }) => {
  await addWriter(cluster.namespace, slowly)
  await using log = followNumberedLog(baseURL ?? '', cluster.namespace, 'writer')
  await goesOn(log)
  await faults.kill('kube-apiserver')
  await lasts(5)
  await faults.repair()
  await comesBack(log)
  await goesOn(log)
  await endWriter(cluster.namespace, 'writer')
  await isAllThere(log)
})
