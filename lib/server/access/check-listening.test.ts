import { expect, test } from 'vitest'
import { checkListening } from './check-listening.ts'

for (const hostname of ['127.0.0.1', '::1', 'localhost']) {
  test(`without logins, ${hostname} is served`, () => expect(() => checkListening('local', hostname)).not.toThrow())
}
for (const hostname of ['0.0.0.0', '::', '10.0.0.1', 'podlogs-7d4b', '', undefined]) {
  test(`without logins, ${hostname} is refused`, () =>
    expect(() => checkListening('local', hostname)).toThrow('PODLOGS_ACCESS'))
}
test('with logins, any address will do', () => expect(() => checkListening('token', '0.0.0.0')).not.toThrow())
