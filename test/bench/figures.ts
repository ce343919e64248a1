/** From runs to figures. */
import type { Run, Series } from './measure.ts'

/** The middle one, or the mean of the two in the middle. Throws for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const high = sorted[Math.floor(sorted.length / 2)]
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  if (high === undefined || low === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}

/** The median of one figure of all runs; null when it is not known of every run. */
export function medianOf({ runs }: Series, figure: keyof Run): number | null {
  const known = runs.flatMap((run) => run[figure] ?? [])
  return known.length < runs.length ? null : median(known)
}

export const timeOf = (series: Series): number => median(series.runs.map(({ milliseconds }) => milliseconds))

export const fastestOf = (series: Series): number =>
  Math.min(...series.runs.map(({ milliseconds }) => milliseconds))

/**
 * How many times as long one takes as the other: the median of the ratios of runs that stood beside each other, so
 * that load which comes and goes hits both sides of each.
 */
export function ratioOf(one: Series, other: Series): number {
  const ratios = one.runs.flatMap(({ milliseconds }, index) => {
    const beside = other.runs[index]
    return beside === undefined ? [] : [milliseconds / beside.milliseconds]
  })
  return median(ratios)
}

const MEGABYTE = 1_000_000

export const inMegabytes = (bytes: number): number => bytes / MEGABYTE

/** Three digits that count, as people write them: 0.0432, 6.12, 85.3, 14 200. */
export function digits(value: number): string {
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toFixed(decimals).replace(/\B(?=(?:\d{3})+$)/g, decimals === 0 ? '\u202f' : '')
}

export const seconds = (milliseconds: number): string => `${digits(milliseconds / 1000)} s`
export const megabytes = (bytes: number | null): string =>
  bytes === null ? '—' : `${Math.round(inMegabytes(bytes))} MB`

/** What was asked for, and what came out; at most the limit is reached. */
export interface Goal {
  readonly asked: string
  readonly limit: number
  readonly measured: number
  readonly unit?: string
}

const isReached = ({ limit, measured }: Goal): boolean => measured <= limit

/** With as many digits as it takes to tell what was measured from a limit that it passes. */
function tellApart({ limit, measured }: Goal): string {
  const short = digits(measured)
  return measured > limit && Number(short.replace('\u202f', '')) <= limit ? String(measured) : short
}

export function goalLine(goal: Goal): string {
  const { asked, limit, unit = '' } = goal
  const verdict = isReached(goal) ? 'reached' : '**not reached**'
  return `${verdict}: ${asked}: ${tellApart(goal)}${unit}, at most ${limit}${unit} asked for`
}

/** A table in Markdown, aligned; all columns but the first hold figures. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(header), rule, ...rows.map(line)].join('\n')
}
