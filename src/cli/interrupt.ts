/** What an interrupt finds. While the tool computes, the system ends it at once; while it waits, it tidies up first. */
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does work that waits. A signal meanwhile tidies up and ends the process as a shell would tell it: 130 for SIGINT. */
export async function interruptibly<T>(work: () => Promise<T>, tidyUp: () => void = () => {}): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    tidyUp()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of SIGNALS) process.on(signal, end)
  try {
    return await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, end)
  }
}
