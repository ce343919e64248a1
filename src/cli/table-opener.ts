/** How files become tables: text at once, workbooks by a reader that is loaded when there is one. */
import { headerWords } from '../load/observations/header-words.ts'
import { holdsFigures } from '../load/observations/read-observations.ts'
import { kindOfBytes } from '../load/table/kind.ts'
import { openTable } from '../load/table/read-table.ts'
import type { OpenTable } from '../load/table/table.ts'
import type { InputFile } from './files.ts'
import type { SharedOptions } from './options.ts'

export type TableOpener = (file: InputFile) => OpenTable

/** Opens each of these files as what it is, whatever its name, and as the options say. */
export async function openerFor(files: readonly InputFile[], options: SharedOptions): Promise<TableOpener> {
  const { encoding, delimiter, headerLine, sheet } = options
  const shared = { headerWords, ...(headerLine !== undefined && { headerLine }) }
  const asText: TableOpener = ({ name, source }) =>
    openTable(source, {
      ...shared,
      filename: name,
      ...(encoding !== undefined && { encoding }),
      ...(delimiter !== undefined && { delimiter }),
    })
  const workbooks = new Set(files.filter(({ source }) => kindOfBytes(source) === 'xlsx'))
  if (workbooks.size === 0) return asText
  const { openWorkbook } = await import('../load/workbook/open-workbook.ts')
  const asWorkbook: TableOpener = ({ name, source }) =>
    openWorkbook(source, {
      ...shared,
      filename: name,
      fits: holdsFigures,
      ...(sheet !== undefined && { sheet }),
    })
  return (file) => (workbooks.has(file) ? asWorkbook(file) : asText(file))
}
