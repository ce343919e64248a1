import type { Format } from './format.ts'
import table from './table.ts'

/** The page as plain text for scripts and mail: one width, no colour, the same bytes on every machine. */
export default { name: 'text', fixed: true, render: table.render } satisfies Format
