// Tab pressed in real shells: each is started in tmux, given its script, and typed at. A shell that is not there is
// said not to have run, and then this fails unless called with --if-there.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { named, notRun } from './not-run.js'
import { cases } from './shells/cases.js'

const TOOL = 'minhang-quality'
/** The longest that anything may take, in milliseconds: what is waited for is looked for every 40, so no pause is this long. */
const WAIT = 5_000

/** How each is started, with which file, and what its prompt is. */
const SHELLS = {
  bash: {
    rc: '.bashrc',
    start: 'bash --noprofile -i',
    setUp: `PS1='$ '\nbind 'set show-all-if-ambiguous on'\neval "$(${TOOL} completion bash)"\n`,
  },
  zsh: {
    rc: '.zshrc',
    start: 'zsh -d -i',
    setUp: `PS1='$ '\nsetopt no_beep no_list_ambiguous\neval "$(${TOOL} completion zsh)"\n`,
  },
  fish: {
    rc: '.config/fish/config.fish',
    start: 'fish -i',
    setUp: `function fish_prompt; echo '$ '; end\nset -g fish_greeting\nset -g fish_autosuggestion_enabled 0\n${TOOL} completion fish | source\n`,
  },
}

const home = mkdtempSync(join(tmpdir(), 'minhang-shells-'))
const work = join(home, 'work')

/** A plan that differs from the one that ships in an id and in a category, which has a colon. */
function writeOtherPlan(folder) {
  cpSync('targets', folder, { recursive: true })
  for (const file of ['plan.yaml', '4-environment.yaml']) {
    const text = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), text.replaceAll('T4-02', 'X9-01').replaceAll('绿化质量', "'别的:一类'"))
  }
}

function setUp() {
  mkdirSync(join(home, 'bin'))
  symlinkSync(resolve('bin/minhang-quality.js'), join(home, 'bin', TOOL))
  mkdirSync(join(work, 'data'), { recursive: true })
  cpSync('data/2019.csv', join(work, 'data', '2019.csv'))
  writeFileSync(join(work, '填报 2019.csv'), '')
  writeOtherPlan(join(work, 'other'))
  symlinkSync(join(work, 'other'), join(home, 'other'))
  for (const { rc, setUp } of Object.values(SHELLS)) {
    mkdirSync(dirname(join(home, rc)), { recursive: true })
    writeFileSync(join(home, rc), setUp)
  }
}

/** A server of tmux for one shell. */
function terminal(shell) {
  const tmux = (...args) =>
    spawnSync('tmux', ['-L', `${TOOL}-${process.pid}-${shell}`, ...args], { encoding: 'utf8' })
  const env = {
    HOME: home,
    ZDOTDIR: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local'),
    PATH: [join(home, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
    LC_ALL: 'C.UTF-8',
    TERM: 'screen',
  }
  // As arguments of their own, so that no other shell starts this one and sets its paths anew.
  const start = [
    'env',
    ...Object.entries(env).map((pair) => pair.join('=')),
    ...SHELLS[shell].start.split(' '),
  ]
  tmux('-f', '/dev/null', '-u', 'new-session', '-d', '-x', '160', '-y', '60', '-c', work, ...start)
  const screen = () =>
    tmux('capture-pane', '-p')
      .stdout.split('\n')
      .map((line) => line.trimEnd())
  return {
    keys: (...keys) => tmux('send-keys', ...keys),
    type: (text) => tmux('send-keys', '-l', text),
    screen,
    /** The line behind the last prompt. */
    line: () => (screen().findLast((line) => line.startsWith('$')) ?? '').slice(2),
    end: () => tmux('kill-server'),
  }
}

async function until(holds, wait) {
  for (const end = Date.now() + wait; Date.now() < end; await sleep(40)) if (holds()) return true
  return false
}

const isEmpty = ({ screen }) =>
  screen()
    .filter((each) => each !== '')
    .join() === '$'

const picture = ({ screen }) => screen().join('\n').trimEnd()

/** Leaves the line and clears the screen, and tries again, since a shell that is busy may miss a key. */
async function clear(shell) {
  for (let tries = 0; tries < 10; tries += 1) {
    shell.keys('C-c')
    await until(() => shell.line() === '', 500)
    shell.keys('C-l')
    if (await until(() => isEmpty(shell), 500)) return
  }
  throw new Error(`the line cannot be left: ${picture(shell)}`)
}

/** Presses Tab, and once more where nothing came of it: waiting longer does not bring back a key that was missed. */
async function complete(shell) {
  for (let presses = 0; presses < 2; presses += 1) {
    const before = picture(shell)
    shell.keys('Tab')
    if (await until(() => picture(shell) !== before, 1_000)) return
  }
}

/** What went wrong, or nothing. */
async function tryCase({ typed, line, shows = [] }, shell) {
  for (const piece of `${TOOL} ${typed}`.split('\t')) {
    const before = shell.line()
    shell.type(piece)
    await until(
      () => shell.line() === (before + piece).trimEnd() || shell.line().endsWith(piece.trimEnd()),
      WAIT,
    )
    await complete(shell)
  }
  const listed = () => shows.every((each) => shell.screen().some((shown) => shown.includes(each)))
  const well = await until(() => shell.line() === `${TOOL} ${line}` && listed(), WAIT)
  const seen = picture(shell)
  await clear(shell)
  const wanted = [line, ...shows].join(', ')
  return well ? undefined : `"${typed}" should become ${wanted}:\n${seen}`
}

/** Whether all went well; null when the shell is not there. */
async function tryShell(shell) {
  if (spawnSync(shell, ['--version']).status !== 0) return null
  const screen = terminal(shell)
  const mine = cases.filter((each) => each.in === undefined || each.in.includes(shell))
  const faults = []
  try {
    if (!(await until(() => isEmpty(screen), WAIT)))
      throw new Error(`${shell} does not start: ${picture(screen)}`)
    for (const each of mine) {
      const fault = await tryCase(each, screen)
      if (fault !== undefined) faults.push(fault)
    }
  } finally {
    screen.end()
  }
  for (const fault of faults) console.error(`shells: ${shell}: ${fault}`)
  console.log(`shells: ${shell}: ${mine.length - faults.length} of ${mine.length} completed as they should`)
  return faults.length === 0
}

if (spawnSync('tmux', ['-V']).status !== 0) notRun('shells', 'tmux is not installed')
else {
  setUp()
  try {
    for (const shell of Object.keys(SHELLS).filter((each) => named.length === 0 || named.includes(each))) {
      const well = await tryShell(shell)
      if (well === null) notRun(`shells: ${shell}`, 'it is not installed')
      else if (!well) process.exitCode = 1
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
