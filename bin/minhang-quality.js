#!/usr/bin/env node
/**
 * Starts the tool. CommonJS, and from V8's compiled code of an earlier run where there is one: each takes a third off
 * the start. Node's own module.enableCompileCache (22 and later) does the same for less; NODE_COMPILE_CACHE names the
 * folder and NODE_DISABLE_COMPILE_CACHE=1 switches it off, as there.
 */
const fs = require('node:fs')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const { env, pid, platform, version, arch } = process
const dist = join(__dirname, '..', 'dist')
const program = join(dist, 'cli.cjs')

/** Where the system puts what may be lost. Node need not load a module to say so, but on Windows. */
const tmpdir = () => (platform === 'win32' ? require('node:os').tmpdir() : env.TMPDIR || '/tmp')

/** A folder that nobody else can have written to, made when it is not there. Throws when there is none. */
function openFolder() {
  const uid = process.getuid?.() ?? 0
  const folder = join(env.NODE_COMPILE_CACHE || tmpdir(), `minhang-quality-${uid}`)
  const there = fs.lstatSync(folder, { throwIfNoEntry: false })
  if (there === undefined) fs.mkdirSync(folder, { mode: 0o700 })
  const stat = there ?? fs.lstatSync(folder)
  const ours = process.getuid === undefined || (stat.uid === uid && (stat.mode & 0o022) === 0)
  if (!stat.isDirectory() || !ours) throw new Error(`${folder} is not ours`)
  return folder
}

/** What was compiled is what was run: one file for each command and format. */
function cacheName(source) {
  const words = process.argv.slice(2).filter((_, at, all) => at === 0 || /^(-f|--format)$/.test(all[at - 1]))
  // The build opens the program with a comment that holds its hash.
  const parts = [source.slice(2, 18), version, arch, ...words.filter((word) => /^[a-z]{1,12}$/.test(word))]
  return `${parts.join('-').slice(0, 100)}.bin`
}

const MONTH = 30 * 24 * 3600 * 1000

/** So many runs are learned from: the second goes ways that the first did not. How many have been, says the last byte. */
const LEARNED_FROM = 2

/**
 * What was kept. V8 takes such code as it is, so that a single wrong bit could crash the run, or worse: it stands there
 * twice, and is used only where both are alike.
 */
function readKept(cache) {
  const all = fs.readFileSync(cache)
  const half = all.length / 2
  const kept = all.subarray(0, half)
  return Number.isInteger(half) && kept.equals(all.subarray(half)) ? kept : undefined
}

/** Keeps what was compiled, and lets go of what older builds left. */
function keep(cache, compiled, runs) {
  const kept = Buffer.concat([compiled, Buffer.of(runs)])
  fs.writeFileSync(`${cache}.${pid}`, Buffer.concat([kept, kept]), { mode: 0o600 })
  fs.renameSync(`${cache}.${pid}`, cache)
  for (const name of fs.readdirSync(dirname(cache))) {
    const other = join(dirname(cache), name)
    if (Date.now() - fs.statSync(other).mtimeMs > MONTH) fs.unlinkSync(other)
  }
}

function attempt(action) {
  try {
    return action()
  } catch {
    // Without the cache the tool only starts slower.
    return undefined
  }
}

const source = fs.readFileSync(program, 'latin1')
const cache = env.NODE_DISABLE_COMPILE_CACHE
  ? undefined
  : attempt(() => join(openFolder(), cacheName(source)))
const kept = cache && attempt(() => readKept(cache))
const cachedData = kept?.subarray(0, -1)
const script = new Script(source, { filename: program, ...(cachedData && { cachedData }) })
const main = { exports: {} }
script.runInThisContext()(
  main,
  (name) => require(name.startsWith('.') ? join(dist, name) : name),
  (name) => import(`../dist/${name}`),
  dist,
)

main.exports.run(process).then((code) => {
  const runs = cachedData && !script.cachedDataRejected ? kept.at(-1) : 0
  if (cache && runs < LEARNED_FROM) attempt(() => keep(cache, script.createCachedData(), runs + 1))
  // Everything has been written; what Node would tidy up, the system does sooner.
  process.exit(code)
})
