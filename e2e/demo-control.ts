/** The control door of a demo cluster: does one thing to it, and gives what it answers. */
export type DemoControl = (deed: string, body: Readonly<Record<string, unknown>>) => Promise<unknown>

/**
 * Opens the control door of the demo cluster at an address.
 *
 * Errors, of the door: Error with its words where it refuses
 */
export function demoControl(url: string): DemoControl {
  return async (deed, body) => {
    const response = await fetch(`${url}/control/${deed}`, {
      method: 'POST',
      body: JSON.stringify(body),
      // One that was kept may be closed by the other side in the moment in which it is taken again, and a deed is done once.
      headers: { Connection: 'close' },
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${deed}: ${JSON.stringify(answer)}`)
    return answer
  }
}
