/**
 * What bundled packages do that nobody sees, left out so that the tool starts fast.
 */
import { readFileSync } from 'node:fs'

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

/** For each line of a cell cli-table3 shortens the whole cell, for a debugging message that nobody asked for. */
const DEBUGGING = 'let content = utils.truncate(this.content, 10, this.truncate);\n'

function withoutDebugging({ path }) {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(DEBUGGING)) throw new Error(`${path} no longer holds: ${DEBUGGING}`)
  return { contents: text.replace(DEBUGGING, "let content = '';\n") }
}

export const lean = {
  name: 'lean',
  setup({ onResolve, onLoad }) {
    for (const [index, { from, filter, contents }] of [programs, colours, widths].entries()) {
      const namespace = `lean-${index}`
      onResolve({ filter }, ({ path, importer }) => (from.test(importer) ? { path, namespace } : undefined))
      onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: process.cwd() }))
    }
    onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/ }, withoutDebugging)
  },
}
