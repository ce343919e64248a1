/** The built program in a rough world: readers that go away, full disks, interruptions, pipes and loops. */
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sturdy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' }
const BIN = `"${process.execPath}" bin/minhang-quality.js`

/** A line of bash, with its exit code. */
const bash = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8', env, timeout: 50_000 })

describe.runIf(process.platform === 'linux')('output', () => {
  it.each(['targets -f json', 'check data/2019.csv -f csv', 'report data/2018.csv data/2019.csv -f text'])(
    '%s ends quietly when its reader goes away, with its own exit code',
    (line) => {
      const whole = bash(`${BIN} ${line} > /dev/null`)
      const { stdout, stderr } = bash(
        `${BIN} ${line} | head -c 20; code=\${PIPESTATUS[0]}; echo; echo "$code"`,
      )
      expect([stdout.split('\n').at(-2), stderr]).toEqual([String(whole.status), ''])
    },
  )

  it('ends quietly when the reader of its problems goes away', () => {
    const { stdout } = bash(`${BIN} check nowhere.csv 2>&1 >/dev/null | head -c 1; echo "\${PIPESTATUS[0]}"`)
    expect(stdout.endsWith('2\n')).toBe(true)
  })

  it('that finds the disk full says so and ends with 2', () => {
    const { status, stderr } = bash(`${BIN} targets -f json > /dev/full`)
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      'error: the result could not be written to standard output in full (the disk is full) [usage/output-lost]',
    ])
    expect(bash(`${BIN} targets -o /dev/full`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('/dev/full error: cannot write /dev/full (the disk is full)'),
    })
    expect(bash(`${BIN} check nowhere.csv > /dev/null 2> /dev/full`).status).toBe(2)
  })

  it('to /dev/stdout goes where the shell sends it', () => {
    const file = join(folder, 'out.csv')
    const { stdout } = bash(`${BIN} targets -f csv -o /dev/stdout | cat`)
    bash(`${BIN} targets -f csv -o /dev/stdout > "${file}"`)
    expect(stdout).toMatch(/^\uFEFFid,/)
    expect(readFileSync(file, 'utf8')).toBe(stdout)
    expect(bash('test -L /dev/stdout').status).toBe(0)
  })

  it('to a folder that the system makes for nobody is refused', () => {
    const { status, stderr } = bash(`${BIN} validate data/2019.csv --write-back /proc/own/folder`)
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      expect.stringMatching(/cannot write \/proc\/own\/folder \(.*\) \[usage\/unwritable\]$/),
    ])
  })

  it('goes into a named pipe', () => {
    const pipe = join(folder, 'pipe')
    const { stdout, stderr } = bash(
      `mkfifo "${pipe}"; cat "${pipe}" & ${BIN} targets -f csv -o "${pipe}"; wait`,
    )
    expect([stdout.split('\r\n').length, stderr]).toEqual([55, ''])
  })

  const MINHANG = [process.execPath, 'bin/minhang-quality.js']
  /** Starts a program whose output is a pipe that refuses what it has no room for, and does not wait. */
  const NO_WAITING = [
    'perl',
    ['-MFcntl', '-e', 'fcntl(STDOUT, F_SETFL, O_NONBLOCK) or die; exec @ARGV'],
  ].flat()

  it.each([
    ['a pipe', []],
    ['a pipe that does not wait', NO_WAITING],
  ])('is complete through %s, however slow its reader', async (_, starter) => {
    const rows = Array.from({ length: 8000 }, (_, index) => `T4-02,2019,17.2,街道${index}`)
    const [program = '', ...args] = [...starter, ...MINHANG, 'check', '-', '-f', 'json']
    const child = spawn(program, args, { env: { ...env, PERL_BADLANG: '0' } })
    child.stdin.end(['id,year,value,region', ...rows, ''].join('\n'))
    let text = ''
    let stderr = ''
    child.stderr.on('data', (piece) => {
      stderr += piece
    })
    for await (const piece of child.stdout) {
      text += piece
      if (text.length < 1_000_000) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(stderr).toBe('')
    expect(text.length).toBeGreaterThan(4_000_000)
    expect(JSON.parse(text).results.length).toBeGreaterThanOrEqual(8000)
  })
})

describe.runIf(process.platform === 'linux')('an interruption', () => {
  const interrupted = async (args: readonly string[]) => {
    const child = spawn(process.execPath, ['bin/minhang-quality.js', ...args], { env })
    let stderr = ''
    child.stderr.on('data', (piece) => {
      stderr += piece
    })
    const ended = new Promise<[number | null, string | null]>((resolve) => {
      child.on('exit', (code, signal) => resolve([code, signal]))
    })
    // The program has started to wait for its input.
    await new Promise((resolve) => setTimeout(resolve, 3000))
    child.kill('SIGINT')
    return [...(await ended), stderr]
  }

  it('while it waits for standard input ends with 130, quietly', async () => {
    expect(await interrupted(['check', '-'])).toEqual([130, null, ''])
  })

  it('while it waits for a pipe that nobody writes is left to the system', async () => {
    const pipe = join(folder, 'silent.csv')
    bash(`mkfifo "${pipe}"`)
    expect(await interrupted(['check', pipe])).toEqual([null, 'SIGINT', ''])
  })
})

describe.runIf(process.platform === 'linux')('a data folder', () => {
  it('with loops of links and pipes in it is read once', () => {
    const data = join(folder, 'data')
    bash(`mkdir "${data}" && mkfifo "${data}/pipe.csv"`)
    copyFileSync('data/2019.csv', join(data, '2019.csv'))
    symlinkSync('../data', join(data, 'loop'))
    symlinkSync('self.csv', join(data, 'self.csv'))
    symlinkSync('/', join(data, 'everything'))
    symlinkSync('/dev/zero', join(data, 'endless.csv'))
    for (const path of [data, `${data}/**/2019.csv`, `${data}/*.csv`, `${data}/**`]) {
      const { status, stdout } = bash(`${BIN} check '${path}' -f json`)
      expect([status, JSON.parse(stdout).sources.length]).toEqual([1, 1])
    }
  })

  it('takes a pipe that is named', () => {
    const { stdout } = bash(`${BIN} check <(cat data/2019.csv) -f json --year 2019`)
    expect(JSON.parse(stdout).summary.total).toBe(53)
  })
})
