import type { Report } from '../views/all.ts'
import csv from './csv.ts'
import { type Format, piecesOf, type Setting } from './format.ts'
import github from './github.ts'
import gitlab from './gitlab.ts'
import json from './json.ts'
import junit from './junit.ts'
import markdown from './markdown.ts'
import sarif from './sarif.ts'
import table from './table.ts'
import text from './text.ts'

/** The formats that are text and answer at once, for the library: whoever imports it has them loaded. */
const textFormats: ReadonlyMap<string, Format> = new Map(
  [table, text, json, csv, markdown, junit, sarif, github, gitlab].map((format) => [format.name, format]),
)

export const textFormatNames: readonly string[] = [...textFormats.keys()]

/** A report as text, piece by piece. Throws a RangeError for a format that is not among these. */
export function renderPieces(report: Report, name: string, setting: Setting): Iterable<string> {
  const format = textFormats.get(name)
  if (format === undefined)
    throw new RangeError(`no format "${name}"; there are ${textFormatNames.join(', ')}`)
  return piecesOf(format, report, setting)
}

/** The same at once. */
export const renderText = (report: Report, name: string, setting: Setting): string =>
  [...renderPieces(report, name, setting)].join('')
