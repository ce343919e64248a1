/** Where the cells of one record begin and end when it holds quotes, and what is wrong with the quotes. */

import { withoutFormula } from '../bare-text.ts'

/** A record may be this long, in characters; a quote that is open for longer was never meant to be. */
export const REACH = 4 * 1024 * 1024

export interface Span {
  /** The raw cell in the text, quotes included. */
  readonly start: number
  readonly end: number
  /** Where the text inside the quotes stands, those of `="001"` too; absent for a cell without quotes. */
  readonly inner?: readonly [start: number, end: number]
}

export interface Fault {
  readonly code: 'csv/stray-quote' | 'csv/unclosed-quote'
  readonly at: number
}

export interface Scan {
  readonly spans: readonly Span[]
  /** The index of the line break that ends the record, or the text's length. */
  readonly end: number
  /** The first fault, if any: one broken quote makes others look broken. */
  readonly fault: Fault | null
  /** False when a cell has blanks or `=` around its quotes, which strict readers refuse. */
  readonly strict: boolean
}

interface CellScan {
  readonly span: Span
  readonly fault: Fault | null
  readonly strict: boolean
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r'

/** The end of a cell without quotes: the next delimiter, line break or the end. */
function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && !isBreak(text[at])) at += 1
  return at
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at += 1
  return at
}

function scanPlain(text: string, start: number, delimiter: string): CellScan {
  const end = plainEnd(text, start, delimiter)
  // Not looked for beyond the cell: the next quote may be a million cells away.
  const stray = text.slice(start, end).indexOf('"')
  return {
    span: { start, end },
    fault: stray < 0 ? null : { code: 'csv/stray-quote', at: start + stray },
    strict: stray < 0,
  }
}

/** `="001"`, by which programs keep a spreadsheet from taking text for a number. */
function scanFormula(text: string, start: number, delimiter: string): CellScan | undefined {
  const equals = skipBlanks(text, start, delimiter)
  if (text[equals] !== '=' || text[equals + 1] !== '"') return undefined
  for (let at = equals + 2; at < text.length && !isBreak(text[at]); at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const end = skipBlanks(text, at + 1, delimiter)
    const closed = end >= text.length || text[end] === delimiter || isBreak(text[end])
    return closed ? { span: { start, end, inner: [equals + 2, at] }, fault: null, strict: false } : undefined
  }
  return undefined
}

/** The quote at `open` never finds its partner: the cell is what stands on its own line. */
function unclosed(text: string, open: number, delimiter: string): CellScan {
  const end = plainEnd(text, open, delimiter)
  const span: Span = { start: open, end, inner: [open + 1, end] }
  return { span, fault: { code: 'csv/unclosed-quote', at: open }, strict: false }
}

/**
 * Reads a quoted cell. A quote inside that is neither doubled nor followed by a delimiter is stray: the cell then
 * ends at a proper quote on the same line, or at the next delimiter. After a line break it shows instead that the
 * cell was never closed.
 */
function scanQuoted(text: string, start: number, delimiter: string): CellScan {
  const open = skipBlanks(text, start, delimiter)
  let crossed = false
  let stray = -1
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at]
    if (isBreak(character)) {
      if (stray >= 0) break
      crossed = true
    }
    if (character !== '"') continue
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const end = skipBlanks(text, at + 1, delimiter)
    if (end >= text.length || text[end] === delimiter || isBreak(text[end])) {
      const strict = open === start && end === at + 1 && stray < 0
      const fault: Fault | null = stray < 0 ? null : { code: 'csv/stray-quote', at: stray }
      return { span: { start, end, inner: [open + 1, at] }, fault, strict }
    }
    if (crossed) return unclosed(text, open, delimiter)
    if (stray < 0) stray = at
  }
  if (stray < 0) return unclosed(text, open, delimiter)
  return {
    span: { start, end: plainEnd(text, stray, delimiter) },
    fault: { code: 'csv/stray-quote', at: stray },
    strict: false,
  }
}

function scanCell(text: string, start: number, delimiter: string): CellScan {
  const first = text[skipBlanks(text, start, delimiter)]
  if (first === '"') return scanQuoted(text, start, delimiter)
  const formula = first === '=' ? scanFormula(text, start, delimiter) : undefined
  return formula ?? scanPlain(text, start, delimiter)
}

/** Cuts the record that begins at `start`. After a fault the rest of the line is still cut into cells. */
export function scanRecord(text: string, start: number, delimiter: string): Scan {
  const spans: Span[] = []
  let fault: Fault | null = null
  let strict = true
  for (let at = start; ; at += 1) {
    const cell = scanCell(text, at, delimiter)
    spans.push(cell.span)
    fault ??= cell.fault
    strict &&= cell.strict
    at = cell.span.end
    if (text[at] !== delimiter) return { spans, end: at, fault, strict }
  }
}

/** The text of a cell: inside its quotes, with doubled quotes as one, also where both stand in a formula. */
export function readSpan(text: string, { start, end, inner }: Span): string {
  if (inner === undefined) return text.slice(start, end)
  return withoutFormula(text.slice(inner[0], inner[1]).replaceAll('""', '"'))
}

/** Whether a fault leaves no doubt where the other cells are: in a cell without quotes, or in the last one. */
export function isContained(text: string, { spans, fault }: Scan): boolean {
  const cell = spans.findLastIndex(({ start }) => fault !== null && start <= fault.at)
  return cell === spans.length - 1 || text[spans[cell]?.start ?? 0] !== '"'
}

/** A cell that swallowed whole lines of the table was never meant to: its quote opened by mistake. */
export function swallowsRows(text: string, { spans }: Scan, delimiter: string): boolean {
  const width = spans.length
  if (width < 2) return false
  return spans.some(({ start, end }) => {
    const lines = text.slice(start, end).split(/\r\n|\n|\r/)
    return lines.slice(1, -1).some((line) => line.split(delimiter).length === width)
  })
}
