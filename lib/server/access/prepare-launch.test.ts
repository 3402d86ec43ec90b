import { expect, test, vi } from 'vitest'
import { prepareLaunch } from './prepare-launch.ts'

test('who starts the server without the launcher is told how to come in', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const environment: Record<string, string | undefined> = { PORT: '4000' }
  prepareLaunch(environment)
  const { PODLOGS_LAUNCH_TOKEN: token } = environment
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(said).toHaveBeenCalledWith(`Podlogs lets in who opens http://localhost:4000/launch?token=${token}\n`)
  said.mockRestore()
})

for (const { name, environment } of [
  { name: 'it was made by the launcher', environment: { PODLOGS_LAUNCH_TOKEN: 'made' } },
  { name: 'people have tokens of their own', environment: { PODLOGS_ACCESS: 'token' } },
  { name: 'this is a pod', environment: { KUBERNETES_SERVICE_HOST: '10.0.0.1' } },
]) {
  test(`no token is made where ${name}`, () => {
    const given: Record<string, string | undefined> = { ...environment }
    prepareLaunch(given)
    expect(given).toEqual(environment)
  })
}
