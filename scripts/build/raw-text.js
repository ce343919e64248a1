/** What a page carries with it: a file as text, without what only its authors read. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { transform } from 'esbuild'

const SUFFIX = '?raw'

export const rawText = {
  name: 'raw-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path.slice(0, -SUFFIX.length)),
      namespace: 'raw-text',
    }))
    onLoad({ filter: /.*/, namespace: 'raw-text' }, async ({ path }) => {
      const loader = path.endsWith('.css') ? 'css' : 'js'
      const { code } = await transform(readFileSync(path, 'utf8'), { loader, minify: true, target: 'es2020' })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}
