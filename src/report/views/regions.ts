/** Many places on one page: their ranking, their categories, and how far apart they are in each target. */
import type { Plan } from '../../core/model.ts'
import { hasSeveral, type Regions, type Standing } from '../../core/regions.ts'
import type { Spread } from '../../core/spread.ts'
import { type Counts, summarize } from '../../core/summarize.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading, paragraph } from '../document.ts'
import { shareText } from './gap-cells.ts'
import { categoryName, groupByTable } from './plan-groups.ts'
import { spreadBlocks } from './regions-spread.ts'

/** More places than this are folded to the first and the last few; objects and rows hold them all. */
const MOST_LISTED = 30
const LISTED_AT_EACH_END = 10

/** What the three counts of a standing are called, and what more a ranking tells. */
export interface RegionColumns {
  readonly pass: string
  readonly fail: string
  readonly unknown: string
  readonly more?: { readonly title: string; readonly cell: (standing: Standing) => Cell }
}

export interface RegionsSetting {
  readonly plan: Plan
  readonly year: number
  readonly words: Words
  /** The command that shows one place in full. */
  readonly command: string
  readonly columns: RegionColumns
}

/** Ranking, categories and spread of several places; of one, only what it is not judged by. */
export function regionBlocks(regions: Regions | null, setting: RegionsSetting): readonly Block[] {
  if (regions === null) return []
  if (!hasSeveral(regions)) return leftOutBlocks(regions, setting)
  const { words, command } = setting
  const [first] = regions.standings
  return [
    heading(2, words.regions.title(regions.standings.length)),
    paragraph(words.regions.note(first?.total ?? 0)),
    ...leftOutBlocks(regions, setting),
    rankingTable(regions, setting),
    ...foldedBlocks(regions, words),
    ...matrixBlocks(regions, setting),
    ...spreadBlocks(regions, setting),
    paragraph(words.regions.inFull(command, first?.region ?? ''), 'muted'),
  ]
}

const leftOutBlocks = ({ leftOut }: Regions, { words }: RegionsSetting): readonly Block[] =>
  leftOut.length === 0 ? [] : [paragraph(words.regions.leftOut(leftOut.map(({ id }) => id)), 'muted')]

/** A row for each place that is listed, and one that stands for the others. */
function placeRows(
  { standings }: Regions,
  row: (standing: Standing) => readonly Cell[],
  folded: (count: number) => readonly Cell[],
): readonly (readonly Cell[])[] {
  if (standings.length <= MOST_LISTED) return standings.map(row)
  return [
    ...standings.slice(0, LISTED_AT_EACH_END).map(row),
    folded(standings.length - 2 * LISTED_AT_EACH_END),
    ...standings.slice(-LISTED_AT_EACH_END).map(row),
  ]
}

const foldedBlocks = ({ standings }: Regions, { regions }: Words): readonly Block[] =>
  standings.length <= MOST_LISTED
    ? []
    : [paragraph(regions.foldedNote(LISTED_AT_EACH_END + 1, standings.length - LISTED_AT_EACH_END), 'muted')]

const countCell = (count: number, tone?: 'bad' | 'unsure'): Cell => ({
  text: String(count),
  number: `${count}`,
  ...(tone && count > 0 && { tone }),
})

function rankingTable(regions: Regions, { words, columns }: RegionsSetting): Block {
  const own = words.regions
  const { more } = columns
  const row = (standing: Standing): readonly Cell[] => {
    const { fail, unknown } = summarize(standing.judged)
    return [
      { text: own.rankText(standing.rank, standing.tied), number: `${standing.rank}` },
      { text: standing.region },
      { text: shareText(standing.share), number: standing.share },
      countCell(standing.pass),
      countCell(fail, 'bad'),
      countCell(unknown, 'unsure'),
      ...(more === undefined ? [] : [more.cell(standing)]),
    ]
  }
  const counted = [own.share, columns.pass, columns.fail, columns.unknown, ...(more ? [more.title] : [])]
  return {
    kind: 'table',
    id: 'regions',
    caption: own.title(regions.standings.length),
    columns: [
      { title: own.rank },
      { title: own.region, narrowest: 12 },
      ...counted.map((title): Column => ({ title, align: 'right', narrowest: 6 })),
    ],
    rows: placeRows(regions, row, (count) => [{ text: '' }, { text: own.folded(count), tone: 'muted' }]),
  }
}

function categoryCell({ total, pass, fail, unknown }: Counts): Cell {
  if (unknown === total) return { text: '—', tone: 'unsure' }
  const text = `${pass}/${total}${unknown > 0 ? ` ?${unknown}` : ''}`
  return { text, ...(fail > 0 ? { tone: 'bad' as const } : unknown > 0 && { tone: 'unsure' as const }) }
}

type Group = ReturnType<typeof groupByTable<Spread>>[number]

/** Whether some place can be judged by one of the targets. */
function isJudged({ items }: Group, { standings }: Regions): boolean {
  const ids = new Set(items.map(({ target }) => target.id))
  return standings.some(({ judged }) =>
    judged.some(({ target, verdict }) => verdict !== 'unknown' && ids.has(target.id)),
  )
}

/** One matrix for each table of the plan, so that each fits a page; those that would be blank are named in a sentence. */
function matrixBlocks(regions: Regions, setting: RegionsSetting): readonly Block[] {
  const { plan, words } = setting
  const own = words.regions
  const groups = groupByTable(plan, regions.spreads, words)
  const judged = groups.filter((group) => isJudged(group, regions))
  const blank = groups.filter((group) => !judged.includes(group)).map(({ title }) => title)
  return [
    ...judged.flatMap((group, index) => {
      const about = `${own.matrixTitle}${words.colon}${group.title}`
      return [
        heading(2, about),
        ...(index === 0 ? [paragraph(own.matrixNote, 'muted')] : []),
        matrixOf(regions, setting, { ...group, id: `regions-categories-${groups.indexOf(group) + 1}` }),
      ]
    }),
    ...(blank.length === 0 ? [] : [paragraph(own.matrixLeftOut(blank), 'muted')]),
  ]
}

function matrixOf(
  regions: Regions,
  { plan, words }: RegionsSetting,
  { id, title, items }: Group & { readonly id: string },
): Block {
  const own = words.regions
  const categories = [...new Set(items.map(({ target }) => target.category))]
  const ids = new Set(items.map(({ target }) => target.id))
  const row = (standing: Standing): readonly Cell[] => {
    const { category } = summarize(standing.judged.filter(({ target }) => ids.has(target.id)))
    return [
      { text: standing.region },
      ...categories.map((each) => {
        const counts = category.get(each)
        return counts === undefined ? { text: '' } : categoryCell(counts)
      }),
    ]
  }
  const columns = categories.map(
    (each): Column => ({ title: categoryName(plan, each, words), align: 'right', narrowest: 8 }),
  )
  return {
    kind: 'table',
    id,
    caption: `${own.matrixTitle}${words.colon}${title}`,
    columns: [{ title: own.region, narrowest: 12 }, ...columns],
    rows: placeRows(regions, row, (count) => [{ text: own.folded(count), tone: 'muted' }]),
  }
}

/** The last sentence of a page about several places. */
export function regionLine(regions: Regions, { year, words }: Pick<RegionsSetting, 'year' | 'words'>): Block {
  const { standings, pass, total } = regions
  const best = standings.filter(({ rank }) => rank === 1).map(({ region }) => region)
  const facts = { year, regions: standings.length, pass, total, best }
  return paragraph(words.regions.lastLine(facts), 'strong')
}
