/** Other versions of Node, from the registry's packages that bring their programs; no dependencies of the project. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const CACHE = resolve('node_modules', '.cache', 'nodes')
const SYSTEMS = { linux: 'linux', darwin: 'darwin', win32: 'win' }

/** The path of the newest Node of this line, such as '22'; undefined when the registry does not bring it. */
export function nodeBinary(line) {
  const folder = join(CACHE, line)
  const name = `node-${SYSTEMS[process.platform]}-${process.arch}`
  const program = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', '--prefix', folder]
    spawnSync('npm', ['install', ...flags, `${name}@${line}`], { cwd: folder })
  }
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return status === 0 && stdout.startsWith(`v${line}.`) ? program : undefined
}
