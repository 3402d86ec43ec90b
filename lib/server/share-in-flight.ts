/** Asks for something that many may want at the same time. */
export type SharedAsk<T> = (key: string, ask: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>

type Flight<T> = { readonly answer: Promise<T>; readonly abort: AbortController; askers: number }

/**
 * Lets those who ask the same at the same time have one answer. Nothing is kept: who asks later asks anew. A question that
 * nobody waits for any more is aborted.
 *
 * Errors: those of the question; the reason of the signal
 */
export function shareInFlight<T>(): SharedAsk<T> {
  const flights = new Map<string, Flight<T>>()

  const begin = (key: string, ask: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const abort = new AbortController()
    const flight = { answer: ask(abort.signal), abort, askers: 0 }
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key)
    }
    flights.set(key, flight)
    flight.answer.then(land, land)
    return flight
  }
  return (key, ask, signal) => {
    if (signal.aborted) return Promise.reject(signal.reason)
    const flight = flights.get(key) ?? begin(key, ask)
    flight.askers++
    return new Promise((resolve, reject) => {
      const leave = () => {
        flight.askers--
        if (flight.askers === 0) {
          if (flights.get(key) === flight) flights.delete(key)
          flight.abort.abort()
        }
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave)
      const settle = () => signal.removeEventListener('abort', leave)
      flight.answer.finally(settle).then(resolve, reject)
    })
  }
}
