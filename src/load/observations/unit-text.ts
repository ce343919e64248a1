/** Which unit a row says that a figure is in: its unit column, else the header of the figure, else the indicator's name. */
import type { Cell } from './cell.ts'
import type { Context } from './context.ts'

const AFTER_NAME = /[（(]([^（）()]*)[)）]$/

/** PM2.5日均浓度（毫克/立方米）. What is no unit belongs to the name, and （1） counts. */
function unitAfter(name: string, { units }: Context): string | undefined {
  const text = AFTER_NAME.exec(name)?.[1]
  return text === undefined || /^\d*$/.test(text) || units.find(text, '') === undefined ? undefined : text
}

/** Its text, empty where nothing says one, and the cell to point at; `index`: the cell of the figure. */
export function unitFor(
  index: number,
  { unit, name }: { readonly unit: string; readonly name: string },
  context: Context,
): Cell['unit'] {
  const { single, units = {} } = context.columns
  if (unit !== '') return { text: unit, index: single.unit ?? index }
  const above = units[index]
  if (above !== undefined) return { text: above, index }
  const after = unitAfter(name, context)
  return after === undefined
    ? { text: '', index: single.unit ?? index }
    : { text: after, index: single.name ?? index }
}
