import type { Spot } from '../../core/problem.ts'

/** A file of the plan with its lines, so that any part of it can be pointed at. */
export interface Page {
  readonly path: string
  readonly text: string
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
}

/** A stretch of a file's text: first offset, and the offset behind the last. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A place with all its parts. */
export type Mark = Spot & { readonly file: string; readonly line: number; readonly column: number }

const LINE_END = /\r\n|\n|\r/g

export function openPage(path: string, bytesAsText: string): Page {
  const text = bytesAsText.replace(/^\uFEFF/, '')
  const ends = [...text.matchAll(LINE_END)].map((end) => end.index + end[0].length)
  return { path, text, lineStarts: [0, ...ends] }
}

function lineAt({ lineStarts }: Page, offset: number): number {
  let [low, high] = [0, lineStarts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The text of a line, counted from 1. */
export const lineOf = ({ text, lineStarts }: Page, line: number): string =>
  text.slice(lineStarts[line - 1], lineStarts[line]).replace(/[\r\n]+$/, '')

const characters = (text: string): number => [...text].length

/**
 * Where a stretch stands: line and column of its first character, counted from 1, and the column behind its last
 * one (a stretch of several lines: behind the end of its first line).
 */
export function markOf(page: Page, { start, end }: Range): Mark {
  const line = lineAt(page, start)
  const from = page.lineStarts[line] ?? 0
  const stretch = page.text.slice(start, Math.max(start, end)).split(/[\r\n]/, 1)[0] ?? ''
  const column = characters(page.text.slice(from, start)) + 1
  return { file: page.path, line: line + 1, column, endColumn: column + Math.max(1, characters(stretch)) }
}
