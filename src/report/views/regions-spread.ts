/** How far apart places are in each target. */
import type { Regions } from '../../core/regions.ts'
import type { End, Spread } from '../../core/spread.ts'
import { type Block, type Cell, type Column, heading, paragraph } from '../document.ts'
import { askedText, unitOf, withUnit } from '../figures.ts'
import type { RegionsSetting } from './regions.ts'

/** Of places that share a best or worst figure, so many are named. */
const NAMED = 2

function endCell(end: End | null, { target, reported }: Spread, { plan, words }: RegionsSetting): Cell {
  if (end === null) return { text: '—' }
  const { low, high, regions } = end
  const unit = unitOf(plan, target)
  const value = low === high ? withUnit(low, unit, words) : `${low} – ${withUnit(high, unit, words)}`
  if (regions.length === reported && reported > 1)
    return { text: `${value}\n${words.regions.alike(reported)}` }
  const names = regions.length <= NAMED + 1 ? regions : regions.slice(0, NAMED)
  return { text: `${value}\n${words.regions.among(names, regions.length)}` }
}

/** Whether there is anything to tell of a target: a figure, or a place that passes by a bound. */
const tells = ({ reported, pass }: Spread): boolean => reported > 0 || pass > 0

/** For each target the best, the median and the worst of the places; the rest are named in a sentence. */
export function spreadBlocks({ spreads }: Regions, setting: RegionsSetting): readonly Block[] {
  const { plan, words } = setting
  const own = words.regions
  const untold = spreads.filter((spread) => !tells(spread)).map(({ target }) => target.id)
  const rows = spreads.filter(tells).map((spread): readonly Cell[] => {
    const { target, median, pass, total } = spread
    return [
      { text: target.id },
      { text: target.name[words.lang] },
      { text: askedText(plan, target, words) },
      endCell(spread.best, spread, setting),
      median === null
        ? { text: '—' }
        : { text: withUnit(median, unitOf(plan, target), words), number: median },
      endCell(spread.worst, spread, setting),
      { text: `${pass}/${total}`, ...(pass < total && { tone: 'bad' as const }) },
    ]
  })
  const columns: readonly Column[] = [
    { title: words.columns.id },
    { title: words.columns.name, narrowest: 14 },
    { title: words.columns.target, narrowest: 6 },
    { title: own.best, narrowest: 11 },
    { title: own.median, narrowest: 8 },
    { title: own.worst, narrowest: 11 },
    { title: own.passed, align: 'right', narrowest: 5 },
  ]
  return [
    heading(2, own.spreadTitle),
    paragraph(own.spreadNote, 'muted'),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, id: 'regions-spread', caption: own.spreadTitle, columns, rows }]),
    ...(untold.length === 0 ? [] : [paragraph(own.spreadLeftOut(untold), 'muted')]),
  ]
}
