import type { Format } from './format.ts'

/** A format by its name: known at once, its code loaded when it is asked for. */
interface FormatEntry {
  readonly name: string
  /** Bytes for another program, which a terminal must not be shown. */
  readonly binary?: boolean
  readonly load: () => Promise<{ readonly default: Format }>
}

/** The formats. One more is one more file and one more line; one that answers at once has a line in `text-formats.ts` too. */
const formats: readonly FormatEntry[] = [
  { name: 'table', load: () => import('./table.ts') },
  { name: 'text', load: () => import('./text.ts') },
  { name: 'json', load: () => import('./json.ts') },
  { name: 'csv', load: () => import('./csv.ts') },
  { name: 'html', load: () => import('./html.ts') },
  { name: 'markdown', load: () => import('./markdown.ts') },
  { name: 'junit', load: () => import('./junit.ts') },
  { name: 'sarif', load: () => import('./sarif.ts') },
  { name: 'github', load: () => import('./github.ts') },
  { name: 'gitlab', load: () => import('./gitlab.ts') },
  { name: 'xlsx', binary: true, load: () => import('./xlsx.ts') },
  { name: 'docx', binary: true, load: () => import('./docx.ts') },
]

export const formatNames: readonly string[] = formats.map(({ name }) => name)

/** Formats that a terminal must not be shown. */
export const binaryFormats: ReadonlySet<string> = new Set(
  formats.flatMap(({ name, binary }) => (binary ? [name] : [])),
)

/** The format of that name. Throws a RangeError for any other. */
export async function loadFormat(name: string): Promise<Format> {
  const entry = formats.find((each) => each.name === name)
  if (entry === undefined) throw new RangeError(`no format "${name}"; there are ${formatNames.join(', ')}`)
  return (await entry.load()).default
}
