/** The licences of the packages that are bundled, as the bundler says which: who ships them must ship their texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const FILES = /^(licen[cs]e|copying|notice)(?!.*\.(js|ts|json)$)/i

/** For a package that names its licence and brings no text of it. */
const TEXTS = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
}

const aboutOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Folders of the packages of which code is in the output: `node_modules/zod`. */
function foldersOf(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  )
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  return [...new Set(folders)]
}

/** What a package asks for may be in its own files already, where the bundler does not see it. */
function withAskedFor(folder) {
  const names = Object.keys(aboutOf(folder).dependencies ?? {}).filter((name) => !name.startsWith('@types/'))
  const asked = names.map((name) =>
    [join(folder, 'node_modules', name), join('node_modules', name)].find((path) => existsSync(path)),
  )
  return [folder, ...asked]
}

/** The texts a package brings; the `NOTICE` and the licences of its parts are among them. */
function textsIn(folder, { author, license }) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && FILES.test(relative(folder, join(entry.parentPath, entry.name))))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  const text = TEXTS[license]
  if (!text || !author) throw new Error(`${folder}: no licence to ship with it`)
  return [`Copyright (c) ${author.name ?? author}`, text]
}

/** One text for all of them. Throws for a package without a licence. */
export function licencesOf(metafiles) {
  const parts = foldersOf(metafiles)
    .flatMap(withAskedFor)
    .map((folder) => {
      const about = aboutOf(folder)
      return [`${about.name} ${about.version} (${about.license})`, ...textsIn(folder, about)].join('\n\n')
    })
  const intro = 'This package holds code of the packages below, each under its licence.'
  return `${[intro, ...new Set(parts.sort())].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
