import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { findMachineCode } from './machine-code.ts'

const program = fileURLToPath(new URL('../.next/standalone', import.meta.url))

test('what is built runs on any kind of machine that Node runs on: it holds no machine code', async () => {
  expect(await findMachineCode(program)).toEqual([])
  // Node itself is such a file: where it is not found, nothing would be.
  expect(await findMachineCode(fileURLToPath(new URL('../node_modules/node/bin', import.meta.url)))).toEqual(['node'])
})
