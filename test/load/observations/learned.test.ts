/** What is learned from rows and said of lines like them is what the general reading says of each, whatever they hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { OpenReading } from '../../../src/load/observations/read-observations.ts'
import { openTable } from '../../../src/load/table/read-table.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { patience, trying } from '../../fuzz/runs.ts'
import { bytesOf } from '../table/table-of.ts'
import { plan as small } from './plan.ts'

/** Accidents are the whole district's. */
const plan = {
  ...small,
  targets: small.targets.map((target) =>
    target.id === 'T2-01' ? { ...target, scope: 'district' as const } : target,
  ),
}

/** Short pieces, so that lines are cut by the block as soon as the first records have been read one by one. */
const PIECE = 400

interface Told {
  readonly observations: readonly unknown[]
  readonly problems: readonly { readonly code: string }[]
  readonly source: unknown
}

function read(bytes: Uint8Array, inRows: boolean): Told {
  const table = openTable(sourceOf(bytes, PIECE), { headerWords, filename: 'a.csv' })
  const parts = inRows ? () => table.rows() : () => table.parts()
  const reading = new OpenReading(plan, { ...table, parts }, { file: 'a.csv' })
  const { observations } = reading
  return { observations, problems: reading.problems, source: reading.source }
}

const FIRST = Array.from({ length: 1100 }, (_, index) => index)

/** Cells of each column, those of true data often and together, so that much is learned. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  编号: ['T1-01', 'T1-12', 'T2-01', 'T2-02', 'T3-01', 'T1-1', '', '合计', '注：初步'],
  指标名称: [
    '',
    '',
    '农产品质量安全抽样合格率',
    '一般事故起数',
    '合计',
    '一般事',
    '农产品质量安全抽样合格率（‰）',
  ],
  街镇: ['莘庄镇', '七宝镇', '全区', '闵行', '', ' 浦江镇 ', '合计', '注：街镇', '𠮷镇', "'=1"],
  年份: ['2018', '2019', '2019年', '', '去年'],
  实际值: ['99.1', '98', ' 7.5', '0.952', '95%', '0', '建成', '', '-3', '约8', '12起', '0.3以下', '—'],
  单位: ['', '', '%', '起', '小数', '公里'],
  数据状态: ['', '正式', '正式', '预测', '不明'],
  备注: ['', '', '说明', '见附件'],
  目标值: ['', '', '≥ 99%', '7'],
  全市水平: ['', '', '98.5', '约8', '—'],
  上年值: ['', '', '98', '12起', '建成'],
  项目: ['', '', '农产品', '生产安全'],
  内容: ['', '', '农产品质量安全抽样合格率', '一般事故起数'],
  '2018年实际值': ['98.1', '97', '', '建成'],
  '2017年（‰）': ['981', '97', '5%', ''],
}

const columns = fc.shuffledSubarray(Object.keys(CELLS), { minLength: 3 }).filter((names) => {
  return names.includes('实际值') && (names.includes('编号') || names.includes('指标名称'))
})

const table = columns.chain((names) => {
  const row = fc.tuple(...names.map((name) => fc.constantFrom(...(CELLS[name] ?? []))))
  const odd = fc.constantFrom(
    '',
    '   ',
    names.join(','),
    ',,',
    'T1-01',
    '"T1-01",x',
    '\ufffd,1',
    '注：表下的话',
  )
  const line = fc.oneof({ weight: 30, arbitrary: row.map((cells) => cells.join(',')) }, odd)
  return fc.record({
    header: fc.constant(names.join(',')),
    lines: fc.array(line, { minLength: 40, maxLength: 120, size: 'max' }),
    // Mostly one kind.
    ends: fc.constantFrom(['\n'], ['\r\n'], ['\n', '\r\n'], ['\n', '\r']),
    first: row.map((cells) => cells.join(',')),
  })
})

const textOf = ({
  header,
  lines,
  ends,
  first,
}: {
  header: string
  lines: readonly string[]
  ends: readonly string[]
  first: string
}) =>
  [header, ...FIRST.map(() => first), ...lines]
    .map((line, index) => line + (index < FIRST.length ? ends[0] : ends[index % ends.length]))
    .join('')

describe('lines that are learned', () => {
  it(
    'say what each row says by itself',
    () => {
      fc.assert(
        fc.property(table, (parts) => {
          const bytes = bytesOf(textOf(parts))
          expect(read(bytes, false)).toEqual(read(bytes, true))
        }),
        { ...trying(40, 50), endOnFailure: true },
      )
    },
    patience,
  )

  it('are most of a plain file', () => {
    const rows = FIRST.concat(FIRST).map((index) => `T1-01,镇${index % 7},2019,${90 + (index % 10)}.5`)
    const bytes = bytesOf(['编号,街镇,年份,实际值', ...rows].join('\n'))
    const opened = openTable(sourceOf(bytes, PIECE), { headerWords })
    let [lines, asked] = [0, 0]
    function* parts() {
      for (const part of opened.parts()) {
        if ('lines' in part) {
          lines += part.lines.count
          const { row } = part
          const counted = (index: number) => {
            asked += 1
            return row.call(part, index)
          }
          Object.assign(part, { row: counted })
        }
        yield part
      }
    }
    const reading = new OpenReading(plan, { ...opened, parts }, { file: 'a.csv' })
    expect(reading.observations).toHaveLength(2200)
    expect(lines).toBeGreaterThan(1000)
    expect(asked).toBeLessThan(20)
  })

  it('keep region, line and column of each', () => {
    const rows = FIRST.map(() => 'T1-01,莘庄镇,2019,99')
    const bytes = bytesOf(
      ['编号,街镇,年份,实际值', ...rows, 'T1-01,七宝镇,2019,99', 'T1-01,𠮷镇,2019, 98'].join('\r\n'),
    )
    const { observations } = read(bytes, false)
    expect(observations.slice(-2)).toMatchObject([
      { region: '七宝镇', origin: { file: 'a.csv', line: 1102, column: 16 } },
      { region: '𠮷镇', value: { number: '98' }, origin: { line: 1103, column: 16 } },
    ])
  })

  /** Enough lines of each kind for all of them to be learned where that is allowed, then again. */
  const alike = (header: string, ...rows: readonly string[]) => {
    const lines = FIRST.map(() => rows[0]).concat(...Array.from({ length: 20 }, () => rows))
    const bytes = bytesOf([header, ...lines].join('\n'))
    expect(read(bytes, false)).toEqual(read(bytes, true))
    return read(bytes, false)
  }

  it.each([
    [
      'a figure of the city beside it',
      '编号,年份,实际值,全市水平',
      'T1-01,2019,99,98',
      'T1-01,2019,99,97',
      'T1-01,2019,98,97',
    ],
    [
      'last year beside it',
      '编号,年份,上年值,实际值',
      'T1-01,2019,98,99',
      'T1-01,2019,9x,99',
      'T1-01,2019,98,97',
    ],
    [
      'an item that goes on below',
      '项目,内容,年份,实际值',
      '农产品,农产品质量安全抽样合格率,2019,99',
      '生产安全,一般事故起数,2019,9',
      ',农产品质量安全抽样合格率,2019,98',
    ],
    [
      'a year in each header',
      '编号,2018年实际值,2019年实际值',
      'T1-01,98,99',
      'T1-01,98,97',
      'T1-01,,97',
      'T1-01,建成,97',
    ],
    [
      'too few cells and too many',
      '编号,街镇,年份,实际值',
      'T1-01,莘庄镇,2019,99',
      'T1-01,莘庄镇,2019',
      'T1-01,莘庄镇,2019,98,',
      'T1-01,莘庄镇,2019,97,x',
    ],
    [
      'the district in words and in blanks',
      '编号,街镇,年份,实际值',
      'T1-01,,2019,99',
      'T1-01,全区,2019,98',
      'T1-01,莘庄镇,2019,97',
      'T1-01,闵行,2018,96',
    ],
    [
      'a target that nobody knows',
      '编号,指标名称,年份,实际值',
      'T1-01,,2019,99',
      'T9-99,,2019,98',
      ',谁也不知道的指标,2019,97',
      ',农产品质量安全抽样合格率,2019,96',
    ],
  ])('say the same of rows with %s', (_, header, ...rows) => {
    const { observations, problems } = alike(header, ...rows)
    expect(observations.length + problems.length).toBeGreaterThan(1000)
  })

  it('ask for every region of a target of the whole district', () => {
    const { problems } = alike(
      '编号,街镇,年份,实际值',
      'T2-01,,2019,0',
      'T1-01,莘庄镇,2019,99',
      'T2-01,莘庄镇,2019,0',
    )
    expect(problems).toHaveLength(20)
  })

  it('set aside a sum of the regions, with a name and without', () => {
    const { observations, problems } = alike(
      '街镇,编号,指标名称,年份,实际值',
      '七宝镇,T1-01,,2019,99',
      '合计,T1-01,农产品质量安全抽样合格率,2019,99',
      '合计,T1-01,,2019,99',
    )
    expect(observations).toHaveLength(1120)
    expect(problems).toHaveLength(40)
  })

  it('set aside a total that stands first where the region is blank, though it is read behind 全区', () => {
    const { observations, problems } = alike(
      '街镇,类别,编号,年份,实际值',
      ',分项,T1-02,2019,98',
      '全区,合计,T1-01,2019,99',
      ',合计,T1-01,2019,99',
    )
    expect(observations.length).toBe(20)
    expect(problems.filter(({ code }) => code === 'row/set-aside')).toHaveLength(20)
  })

  it('read a figure anew for each unit and target', () => {
    const { observations, problems } = alike(
      '编号,年份,实际值,单位',
      'T1-01,2019,0.99,小数',
      'T1-01,2018,0.99,',
      'T2-02,2018,0.99,',
      'T1-12,2018,0.99,%',
    )
    expect(observations.slice(-4)).toMatchObject([
      { value: { number: '99' } },
      { value: null },
      { value: { number: '0.99' } },
      { value: null },
    ])
    expect(problems).toHaveLength(20 * 2 + 1120)
  })
})
