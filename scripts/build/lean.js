/**
 * What bundled packages do that nobody sees, left out so that the tool starts fast.
 */

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

export const lean = {
  name: 'lean',
  setup({ onResolve, onLoad }) {
    for (const [index, { from, filter, contents }] of [programs, colours].entries()) {
      const namespace = `lean-${index}`
      onResolve({ filter }, ({ path, importer }) => (from.test(importer) ? { path, namespace } : undefined))
      onLoad({ filter: /.*/, namespace }, () => ({ contents }))
    }
  },
}
