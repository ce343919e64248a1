/** What the pages on speed say of the growth, in both languages. */
import { digits, markdownTable } from './figures.ts'
import type { ChartWords, Growth } from './growth-chart.ts'

interface GrowthWords {
  readonly chart: (growth: Growth) => ChartWords
  readonly columns: readonly string[]
  readonly measuredOn: string
}

const last = ({ own }: Growth) => {
  const point = own.at(-1)
  if (point === undefined) throw new Error('nothing was measured')
  return {
    rows: point.rows.toLocaleString('en-US'),
    time: digits(point.seconds),
    memory: digits(point.megabytes),
  }
}

export const growthWords: { readonly [L in 'en' | 'zh']: GrowthWords } = {
  en: {
    chart: (growth) => ({
      title: 'Time and memory by rows',
      description: `${last(growth).rows} rows, each of another key, take ${last(growth).time} s and ${last(growth).memory} MB. All figures stand in the table beside this chart.`,
      time: 'Time in seconds',
      memory: 'Memory in MB, at most',
      rows: 'Rows',
      own: 'every row another target, year and region',
      repeated: 'the same 1,000 keys again and again',
    }),
    columns: ['Rows', 'Time', 'Memory', 'Time, same keys', 'Memory, same keys'],
    measuredOn: 'Measured on',
  },
  zh: {
    chart: (growth) => ({
      title: '耗时与内存随行数的变化',
      description: `${last(growth).rows} 行、每行的指标、年份、街镇各不相同：耗时 ${last(growth).time} 秒，内存 ${last(growth).memory} MB。全部数字见图旁的表。`,
      time: '耗时（秒）',
      memory: '内存峰值（MB）',
      rows: '行数',
      own: '每行的指标、年份、街镇各不相同',
      repeated: '反复出现同样的 1,000 组',
    }),
    columns: ['行数', '耗时', '内存', '耗时（同样各组）', '内存（同样各组）'],
    measuredOn: '测量环境：',
  },
}

const whole = (megabytes: number): string => `${Math.round(megabytes)} MB`

export function growthTable({ own, repeated }: Growth, columns: readonly string[]): string {
  const rows = own.map((point, index) => {
    const other = repeated[index]
    const beside = other === undefined ? ['—', '—'] : [`${digits(other.seconds)} s`, whole(other.megabytes)]
    return [
      point.rows.toLocaleString('en-US'),
      `${digits(point.seconds)} s`,
      whole(point.megabytes),
      ...beside,
    ]
  })
  return markdownTable(columns, rows)
}
