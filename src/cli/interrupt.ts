/** What an interrupt finds. While the tool computes, the system ends it at once; while it waits, it tidies up first. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does work that waits. A signal meanwhile tidies up and ends the process as a shell would tell it: 130 for SIGINT. */
export async function interruptibly<T>(work: () => Promise<T>, tidyUp: () => void = () => {}): Promise<T> {
  const end = (_: NodeJS.Signals, number: number): void => {
    tidyUp()
    process.exit(128 + number)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  try {
    return await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, end)
  }
}
