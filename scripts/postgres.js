// Holds the query for PostgreSQL against the evaluator, on a server of its own: started in a temporary folder, reached
// through a socket there, stopped and removed afterwards. Says plainly when PostgreSQL is not
// installed, and fails unless called with --if-there.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { notRun } from './not-run.js'

const ROOT = '/usr/lib/postgresql'

/** The folder of the newest server's programs; undefined when there is none. */
function findServer() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(ROOT, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

const isRoot = process.getuid?.() === 0

/** The server refuses to run as root; Debian's package brings a user for it. */
function asServer(argv) {
  const [command, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...argv] : argv
  const { status, stderr, stdout } = spawnSync(command, rest, { encoding: 'utf8', cwd: '/' })
  if (status !== 0) throw new Error(`${argv.join(' ')}\n${stdout}${stderr}`)
}

function idOf(user) {
  const id = (flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout)
  return [id('-u'), id('-g')]
}

const bin = findServer()
if (bin === undefined) {
  notRun('postgres', `PostgreSQL is not installed (no ${ROOT}/*/bin/initdb)`)
  process.exit()
}
const folder = mkdtempSync(join(tmpdir(), 'minhang-server-'))
chmodSync(folder, 0o755)
if (isRoot) chownSync(folder, ...idOf('postgres'))
const data = join(folder, 'data')
// An interrupted run still stops its server.
process.on('SIGINT', () => undefined)
let status = 1
try {
  asServer([
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    'minhang',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ])
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off`
  asServer([join(bin, 'pg_ctl'), '-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start'])
  try {
    const env = { ...process.env, PGHOST: folder, PGUSER: 'minhang', PGDATABASE: 'postgres', PGPORT: '5432' }
    const argv = [
      'vitest',
      'run',
      '--config',
      'vitest.databases.config.ts',
      'test/databases/postgres.test.ts',
    ]
    status = spawnSync('npx', argv, { stdio: 'inherit', env }).status ?? 1
  } finally {
    asServer([join(bin, 'pg_ctl'), '-D', data, '-m', 'fast', '-w', 'stop'])
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(status)
