/** `RESULTS.md`: a section for each part, so that one part measured again leaves the others as they stand. */

/** What a part gives: Markdown below its heading. */
export interface Section {
  readonly name: string
  readonly title: string
  readonly body: string
}

const opening = (name: string): string => `<!-- ${name} -->`
const closing = (name: string): string => `<!-- end of ${name} -->`

const render = ({ name, title, body }: Section): string =>
  `${opening(name)}\n\n## ${title}\n\n${body.trim()}\n\n${closing(name)}\n`

/** The text between the marks of a section, the marks included; null when it has none. */
function find(text: string, name: string): { readonly from: number; readonly to: number } | null {
  const from = text.indexOf(opening(name))
  const end = text.indexOf(closing(name))
  return from < 0 || end < 0 ? null : { from, to: end + closing(name).length + 1 }
}

/** The file with these sections in it, in the order of `names`; sections that were not measured stay as they are. */
export function mergeSections(
  before: string,
  { head, names, sections }: { head: string; names: readonly string[]; sections: readonly Section[] },
): string {
  const parts = names.flatMap((name) => {
    const measured = sections.find((section) => section.name === name)
    if (measured !== undefined) return [render(measured)]
    const kept = find(before, name)
    return kept === null ? [] : [before.slice(kept.from, kept.to)]
  })
  return [`${head.trim()}\n`, ...parts].join('\n')
}

/** Puts text between the marks of `name` in a page written by hand. Throws when the page has no such marks. */
export function replaceBetween(page: string, name: string, text: string): string {
  const found = find(page, name)
  if (found === null) throw new Error(`no ${opening(name)} … ${closing(name)}`)
  return `${page.slice(0, found.from)}${opening(name)}\n\n${text.trim()}\n\n${closing(name)}\n${page.slice(found.to)}`
}
