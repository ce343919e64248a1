// Loaded before a program that is measured: when it ends, writes what it took of memory and of the processors.
const { isMainThread } = require('node:worker_threads')
const { readFileSync, writeFileSync } = require('node:fs')

/** In bytes. What getrusage says would count the memory of the process that started this one; Linux knows better. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

const file = process.env.BENCH_USAGE
if (isMainThread && file)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeFileSync(file, JSON.stringify({ memory: peakMemory(), cpu: (user + system) / 1000 }))
  })
