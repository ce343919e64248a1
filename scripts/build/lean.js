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

/** cli-table3 shortens each cell, sign by sign, for a debugging message that nobody reads. */
const SHORTENED = 'let content = utils.truncate(this.content, 10, this.truncate);'

function leanCell({ path }) {
  const contents = readFileSync(path, 'utf8')
  if (!contents.includes(SHORTENED)) throw new Error(`${path} no longer holds: ${SHORTENED}`)
  return { contents: contents.replace(SHORTENED, "let content = '';") }
}

export const lean = {
  name: 'lean',
  setup({ onResolve, onLoad }) {
    for (const [index, { from, filter, contents }] of [programs, colours, widths].entries()) {
      const namespace = `lean-${index}`
      onResolve({ filter }, ({ path, importer }) => (from.test(importer) ? { path, namespace } : undefined))
      onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: process.cwd() }))
    }
    onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/ }, leanCell)
  },
}
