/** Runs what it is given in the order it came, `atOnce` of them at a time. */
export function takeTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = atOnce
  /** Whoever waits takes over the turn; nobody who comes later can step between. */
  const end = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((begin) => waiting.push(begin))
    return work().finally(end)
  }
}
