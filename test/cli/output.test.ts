/** What goes out: whole files or none, everything through a pipe, and a plain word when it cannot be. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder, sample, shell, start, tool, until, writeTowns } from './tool.ts'

const summary = '2019: of 53 targets, 34 passed, 19 failed, 0 cannot be judged.'
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

describe('a file that is written', () => {
  it.each([
    ['/dev/full', 'the disk is full'],
    ['nowhere/out.txt', 'no such file or folder'],
    ['.', 'it is a folder'],
    ['/proc/out.txt', expect.stringMatching(/no such file|permission|not permitted/)],
  ])('says why it cannot be: %s', (path, reason) => {
    const { code, stderr } = tool(['check', sample, '-o', path], newFolder())
    expect(code).toBe(2)
    const [, said] = /cannot write .* \((.*)\) \[usage\/unwritable\]/.exec(stderr) ?? []
    expect(said).toEqual(reason)
  })

  it.runIf(process.getuid?.() === 0)('says so when the folder takes no file from this user', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'out.txt'), 'old')
    chmodSync(folder, 0o555)
    const { code, stderr } = shell(
      `setpriv --reuid=65534 --clear-groups env NODE_DISABLE_COMPILE_CACHE=1 $TOOL check "$SAMPLE" -o "${folder}/out.txt"`,
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('(permission denied)')])
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('old')
  })
})

describe('what is read', () => {
  it.each([
    ['2019.csv', 'check', '2019.csv'],
    ['link.csv', 'gap', '2019.csv'],
    ['2019.csv', 'validate', '.'],
    ['./sub/../2019.csv', 'report', '*.csv'],
  ])('is not written over: %s of %s %s', (output, command, input) => {
    const folder = newFolder()
    const submitted = readFileSync(sample)
    writeFileSync(join(folder, '2019.csv'), submitted)
    mkdirSync(join(folder, 'sub'))
    symlinkSync('2019.csv', join(folder, 'link.csv'))
    const { code, stderr } = tool([command, input, '-f', 'csv', '-o', output], folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('[usage/over-input]')])
    expect(readFileSync(join(folder, '2019.csv'))).toEqual(submitted)
  })

  it('may be a plan, which is not written over either', () => {
    const folder = newFolder()
    cpSync('targets', join(folder, 'plan'), { recursive: true })
    const before = readFileSync(join(folder, 'plan/plan.yaml'))
    const run = (output: string) => tool(['targets', '--targets', 'plan', '-f', 'json', '-o', output], folder)
    expect(run('plan/plan.yaml').stderr).toContain('[usage/over-input]')
    expect(readFileSync(join(folder, 'plan/plan.yaml'))).toEqual(before)
    expect([run('plan/list.json').code, run('plan.yaml').code]).toEqual([0, 0])
  })
})

it('two results are not written to one file, but may be to one device', () => {
  const both = (output: string) => {
    const second = join('sub', '..', output)
    return tool(['targets', '-f', 'json', '-o', output, '-f', 'csv', '-o', second], newFolder())
  }
  expect(both('a.txt')).toMatchObject({ code: 2, stderr: expect.stringContaining('[usage/output-twice]') })
  const device = tool(
    ['targets', '-f', 'json', '-o', '/dev/null', '-f', 'csv', '-o', '/dev/null'],
    newFolder(),
  )
  expect(device.code).toBe(0)
})

describe('a run that is ended while it writes', () => {
  it.each([
    ['SIGINT', 130, null, 0],
    ['SIGTERM', 143, null, 0],
    ['SIGKILL', null, 'SIGKILL', 1],
  ] as const)('by %s leaves the old file whole', async (signal, code, by, left) => {
    const folder = newFolder()
    writeTowns(join(folder, '2019.csv'), 10_000)
    writeFileSync(join(folder, 'out.json'), 'old')
    const { child, ended } = start(['check', '2019.csv', '-f', 'json', '-o', 'out.json', '-q'], folder)
    await until(folder, /\.tmp$/)
    child.kill(signal)
    expect(await ended).toEqual({ code, signal: by })
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(left)
  })
})

describe('an interrupt', () => {
  it('ends a run that waits for its reader, or is at work, as a shell would tell it', () => {
    const folder = newFolder()
    writeTowns(join(folder, '2019.csv'), 2000)
    const { stdout, stderr } = shell(
      '$TOOL check 2019.csv -f json -q > >(sleep 4) & sleep 3; kill -INT $!; wait $!; echo $?',
      folder,
    )
    expect([stdout, stderr]).toEqual(['130\n', ''])
  })
})

describe('standard output', () => {
  it('comes whole through a pipe to a slow reader', () => {
    const folder = newFolder()
    writeTowns(join(folder, '2019.csv'), 2000)
    const { stdout } = shell('$TOOL check 2019.csv -f json -q | { sleep 2; cat; }', folder)
    expect(stdout.length).toBeGreaterThan(5_000_000)
    expect(JSON.parse(stdout).results.length).toBeGreaterThan(18_000)
  })

  it('is quiet about a reader that goes away, and ends as it would have', () => {
    const folder = newFolder()
    writeTowns(join(folder, '2019.csv'), 2000)
    const { stdout, stderr } = shell(
      `$TOOL check 2019.csv -f json -q | head -1; echo \${PIPESTATUS[0]}; $TOOL check "$SAMPLE" | head -1; echo \${PIPESTATUS[0]}`,
      folder,
    )
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^\{\n1\n.*\n1\n$/), ''])
  })

  it('writes the files asked for though its own reader has gone', () => {
    const folder = newFolder()
    shell('$TOOL check "$SAMPLE" -f json -f text -o out.txt -f csv | head -c 1', folder)
    expect(lastLine(readFileSync(join(folder, 'out.txt'), 'utf8'))).toBe(summary)
  })

  it.each(['-', '/dev/stdout'])('is what -o %s means', (name) => {
    const folder = newFolder()
    shell(`echo before > out.txt; $TOOL check "$SAMPLE" -o ${name} >> out.txt; echo after >> out.txt`, folder)
    const text = readFileSync(join(folder, 'out.txt'), 'utf8')
    expect([text.startsWith('before\nMinhang'), text.endsWith(`${summary}\nafter\n`)]).toEqual([true, true])
    expect(existsSync(join(folder, '-'))).toBe(false)
  })

  it('beside it a pipe or an open file is written into, never replaced', () => {
    const folder = newFolder()
    const { stdout } = shell(
      `mkfifo pipe; (tail -1 pipe > from-pipe) & $TOOL check "$SAMPLE" -f table -o pipe -f json -o /dev/fd/3 3>> open; wait
      stat -c %F pipe; cat from-pipe; tail -c 2 open; $TOOL check "$SAMPLE" -o /dev/fd/3 3> >(head -1); sleep 0.5`,
      folder,
    )
    expect(stdout).toMatch(new RegExp(`^fifo\n${summary}\n\\}\nMinhang.*\n$`))
  })
})

describe('links in a data folder', () => {
  it('to files are read, each file once; links to nothing and in circles are passed over', () => {
    const folder = newFolder()
    const { code, stdout } = shell(
      `mkdir data store; cp "$SAMPLE" store/2019.csv; cd data; ln -s ../store/2019.csv a.csv; ln -s a.csv b.csv
      ln -s nowhere.csv c.csv; ln -s d.csv d.csv; ln -s . e.csv; cd ..; $TOOL check data -f json`,
      folder,
    )
    const { sources } = JSON.parse(stdout) as { sources: { file: string }[] }
    expect([code, sources.map(({ file }) => file)]).toEqual([1, ['data/a.csv']])
  })

  it('named in a circle are said to be one', () => {
    const { code, stderr } = shell('ln -s d.csv d.csv; $TOOL check d.csv', newFolder())
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('cannot read d.csv: a loop of symbolic links'),
    ])
  })
})

describe('a file below /dev', () => {
  it.runIf(existsSync('/dev/shm'))('is replaced like any other', () => {
    const path = `/dev/shm/minhang-${process.pid}.txt`
    const { stdout } = shell(
      `for time in 1 2; do $TOOL check "$SAMPLE" -o ${path}; wc -l < ${path}; done; rm ${path}`,
    )
    const [first, second] = stdout.trim().split('\n')
    expect(second).toBe(first)
  })
})
