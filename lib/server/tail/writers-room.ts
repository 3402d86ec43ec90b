/** Where those wait who write lines that can wait. */
export type WritersRoom = {
  /** Resolves with true when there is room, with false where there is none after the time. Units: milliseconds */
  room(waitMsMax?: number): Promise<boolean>
  /** There may be room again. */
  wake(): void
}

/** Makes the place to wait at for something of bounded size. */
export function createWritersRoom(hasRoom: () => boolean): WritersRoom {
  const waiting = new Set<() => void>()
  return {
    async room(waitMsMax) {
      if (hasRoom()) return true
      await new Promise<void>((resolve) => {
        const timeout = waitMsMax === undefined ? null : setTimeout(() => wake(), waitMsMax)
        const wake = () => {
          if (timeout !== null) clearTimeout(timeout)
          waiting.delete(wake)
          resolve()
        }
        waiting.add(wake)
      })
      return hasRoom()
    },
    wake() {
      for (const wake of waiting) wake()
    },
  }
}
