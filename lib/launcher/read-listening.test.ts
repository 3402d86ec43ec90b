import { expect, test } from 'vitest'
import { readListening } from './read-listening.ts'

test('without a word the server listens on every address, on the port of Podlogs', () => {
  expect(readListening({})).toEqual({ hostname: '0.0.0.0', port: 7635 })
})

test('an address and a port are taken as they are', () => {
  expect(readListening({ HOSTNAME: '::', PORT: '8080' })).toEqual({ hostname: '::', port: 8080 })
})

test('what is no port is refused by name', () => {
  expect(() => readListening({ PORT: 'tcp://10.0.0.1:80' })).toThrow('PORT must be a port number')
})
