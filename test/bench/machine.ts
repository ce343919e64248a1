/** What was measured on, and what was measured. */
import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { digits } from './figures.ts'

export const versionOf = (packageJson: string): string =>
  // Every package has one.
  (JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string }).version

/** One line; the load is that before the measuring, which adds about one. */
export function machineLine(runs: number): string {
  const processors = cpus()
  const model = (processors[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ')
  const memory = `${digits(totalmem() / 2 ** 30)} GiB`
  const machine = `${processors.length} cores (${model}), ${memory}, ${platform()} ${arch()}`
  const load = `load before: ${digits(loadavg()[0] ?? 0)}`
  const tool = `minhang-quality ${versionOf('package.json')}`
  return `${machine}, Node ${process.version}; ${tool}; ${runs} ${runs === 1 ? 'run' : 'runs'} each, in turns; ${load}`
}
