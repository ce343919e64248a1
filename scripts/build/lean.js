/**
 * What bundled packages do that nobody sees, left out so that the tool starts fast.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** commander can run other programs as commands. We have none, and Node takes its time to load what starts one. */
const programs = {
  from: /[\\/]commander[\\/]/,
  filter: /^node:child_process$/,
  contents: 'module.exports = {}',
}

/** chalk looks whether a terminal knows colours. `cli/paint.ts` has decided that. */
const colours = {
  from: /[\\/]chalk[\\/]/,
  filter: /^#supports-color$/,
  contents: 'export default { stdout: false, stderr: false }',
}

/** cli-table3 measures each cell many times; our measure knows plain text and Chinese at a glance. */
const widths = {
  from: /[\\/]cli-table3[\\/]/,
  filter: /^string-width$/,
  contents: "module.exports = require('./src/report/quick-width.ts').default",
}

/** By file of cli-table3, what it does for each cell or line, and what does the same for nearly all of ours. */
const TABLE = {
  // A message for debugging that nobody reads; the border signs, spelled out for each cell.
  cell: [
    ['let content = utils.truncate(this.content, 10, this.truncate);', "let content = '';"],
    [
      'let chars = (this.chars = {});\n    CHAR_NAMES.forEach',
      `let shared = this.options.chars ? undefined : tableOptions.sharedChars;
    let chars = (this.chars = shared || {});
    if (!this.options.chars) tableOptions.sharedChars = chars;
    if (!shared) CHAR_NAMES.forEach`,
    ],
  ],
  // Patterns of colours, made ready for each line that has none.
  utils: [
    [
      'function strlen(str) {',
      `function strlen(str) {
  if (typeof str === 'string' && !str.includes('\\u001b'))
    return str.includes('\\n') ? Math.max(...str.split('\\n').map(stringWidth)) : stringWidth(str);`,
    ],
    ['return Array(times + 1).join(str);', 'return str.repeat(Math.max(times, 0));'],
    [
      'function colorizeLines(input) {',
      `function colorizeLines(input) {
  if (!input.some((line) => line.includes('\\u001b'))) return input;`,
    ],
  ],
}

function leanTable({ path }) {
  let contents = readFileSync(path, 'utf8')
  for (const [before, after] of TABLE[basename(path, '.js')]) {
    if (!contents.includes(before)) throw new Error(`${path} no longer holds: ${before}`)
    contents = contents.replace(before, () => after)
  }
  return { contents }
}

export const lean = {
  name: 'lean',
  setup({ onResolve, onLoad }) {
    for (const [index, { from, filter, contents }] of [programs, colours, widths].entries()) {
      const namespace = `lean-${index}`
      onResolve({ filter }, ({ path, importer }) => (from.test(importer) ? { path, namespace } : undefined))
      onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: process.cwd() }))
    }
    onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/](cell|utils)\.js$/ }, leanTable)
  },
}
