import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../src/load/observations/number.ts'
import { factOf, readingOf, saidOf } from './reading-of.ts'

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** What a cell gives for a target: the value, or "blank", and the codes said. */
function meaningOf(target: string, text: string, unit = ''): readonly string[] {
  const { observations, problems } = readingOf(
    `编号,年份,实际值,单位,备注\n${target},2019,${cell(text)},${unit},x\n`,
  )
  const [seen] = observations
  const value = seen === undefined ? 'blank' : factOf(seen).split(' ').slice(2).join(' ')
  return [value, ...problems.map(({ code }) => code)]
}

describe('figures', () => {
  it.each<[string, string]>([
    ['95.2', '95.2'],
    ['95.20', '95.20'],
    ['95.2%', '95.2'],
    ['95.2 %', '95.2'],
    ['９５．２％', '95.2'],
    ['达到95.2%', '95.2'],
    ['+95', '95'],
    ['≥95', 'at-least 95'],
    ['≧95%', 'at-least 95'],
    ['不低于95', 'at-least 95'],
    ['75%以上', 'at-least 75'],
    ['75以上%', 'at-least 75'],
    ['95%以下', 'at-most 95'],
    ['50以内', 'at-most 50'],
    ['不超过50', 'at-most 50'],
    ['<50', 'below 50'],
    ['近100', 'below 100'],
    ['接近100%', 'below 100'],
    ['>95', 'above 95'],
    ['超过95%', 'above 95'],
    ['at least 95', 'at-least 95'],
    ['no more than 95%', 'at-most 95'],
    ['more than 95', 'above 95'],
    ['under 95', 'below 95'],
  ])('%s is %s', (text, value) => {
    expect(meaningOf('T1-01', text)).toEqual([value])
  })

  it.each<[string, string]>([
    ['约10', '10 estimated'],
    ['10左右', '10 estimated'],
    ['10平方米左右', '10 estimated'],
    ['10左右平方米', '10 estimated'],
    ['约10㎡', '10 estimated'],
    ['~10', '10 estimated'],
    ['about 10', '10 estimated'],
  ])('%s is an estimate', (text, value) => {
    expect(meaningOf('T4-01', text)).toEqual([value, 'value/estimate'])
  })

  it.each<[string, string]>([
    ['11平方米', '11'],
    ['11.2㎡', '11.2'],
    ['11.2 m²', '11.2'],
    ['11.2m2', '11.2'],
    ['11.2㎡/人', '11.2'],
    ['1,234.5', '1234.5'],
    ['1，234', '1234'],
    ['12,345,678', '12345678'],
    ['.5', '.5'],
    ['10余', 'above 10'],
    ['10多平方米', 'above 10'],
    ['零', '0'],
  ])('%s in square metres is %s', (text, value) => {
    expect(meaningOf('T4-01', text)).toEqual([value.replace(/^\./, '0.')])
  })

  it.each([
    '',
    ' ',
    '-',
    '—',
    '——',
    '–',
    '/',
    '\\',
    '…',
    '……',
    '...',
    '·',
    '暂无',
    '暂无数据',
    '数据未出',
    '待统计',
    'n/a',
    'N/A',
    'ＮＡ',
    '不适用',
  ])('%j is no report', (text) => {
    expect(meaningOf('T1-01', text)).toEqual(['blank'])
  })

  it.each<[string, string]>([
    ['2-3', 'value/range'],
    ['95%-98%', 'value/range'],
    ['95～98', 'value/range'],
    ['95至98%', 'value/range'],
    ['2月3日', 'value/date'],
    ['2-Mar', 'value/date'],
    ['Mar-19', 'value/date'],
    ['2019-03-02', 'value/date'],
    ['2019/3/2', 'value/date'],
    ['2/3', 'value/date'],
    ['2019年', 'value/date'],
    ['#DIV/0!', 'value/spreadsheet-error'],
    ['#N/A', 'value/spreadsheet-error'],
    ['#####', 'value/spreadsheet-error'],
    ['1.234,5', 'value/ambiguous-number'],
    ['1,23', 'value/ambiguous-number'],
    ['1.2.3', 'value/ambiguous-number'],
    ['1 234', 'value/ambiguous-number'],
    ['合格', 'value/not-a-number'],
    ['建成', 'value/not-a-number'],
    ['无', 'value/not-a-number'],
    ['95²', 'value/not-a-number'],
    ['95.2①', 'value/not-a-number'],
    ['1e5', 'value/not-a-number'],
    ['9.52E-01', 'value/not-a-number'],
    ['95.2%（快报数）', 'value/not-a-number'],
    ['95.2↑', 'value/not-a-number'],
    ['2:3', 'value/not-a-number'],
    ['NaN', 'value/not-a-number'],
    ['≥95以下', 'value/not-a-number'],
    ['上升5%', 'value/not-a-number'],
    ['-5', 'value/negative'],
    ['95亩', 'unit/unknown'],
    ['95㎡', 'unit/mismatch'],
  ])('%s is %s', (text, code) => {
    expect(meaningOf('T1-01', text)).toEqual(['invalid-value', code])
  })
})

describe('none of a thing', () => {
  it.each<[string, string, readonly string[]]>([
    ['T2-01', '无', ['0']],
    ['T2-02', '未发生', ['0']],
    ['T2-02', '零', ['0']],
    ['T2-02', '0起', ['0']],
    ['T4-04', '未发生', ['0']],
    ['T4-04', '无', ['invalid-value', 'value/not-a-number']],
  ])('%s %s', (target, text, expected) => {
    expect(meaningOf(target, text)).toEqual(expected)
  })
})

describe('stages', () => {
  it.each<[string, string]>([
    ['建成', 'built'],
    ['已建成', 'built'],
    ['是', 'built'],
    ['√', 'built'],
    ['已建成（2019年12月）', 'built'],
    ['Built', 'built'],
    ['在建', 'advancing'],
    ['推进中', 'advancing'],
    ['有序推进', 'advancing'],
    ['已启动', 'advancing'],
    ['加快推进。', 'advancing'],
    ['in progress', 'advancing'],
    ['基本建成', 'advancing'],
    ['未启动', 'not-started'],
    ['未建成', 'not-started'],
    ['否', 'not-started'],
    ['not started', 'not-started'],
  ])('%s is %s', (text, stage) => {
    expect(meaningOf('T3-01', text)).toEqual([stage])
  })

  it.each<[string, string]>([
    ['50%', 'value/not-a-stage'],
    ['完成50%', 'value/not-a-stage'],
    ['无', 'value/not-a-stage'],
    ['#REF!', 'value/spreadsheet-error'],
  ])('%s is %s', (text, code) => {
    expect(meaningOf('T3-01', text)).toEqual(['invalid-value', code])
  })

  it('is not reported by a dash', () => {
    expect(meaningOf('T3-01', '—')).toEqual(['blank'])
  })
})

describe('units', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['T4-04', '38', 'μg/m³', ['38']],
    ['T4-04', '38', 'UG/M3', ['38']],
    ['T4-04', '0.038', '毫克/立方米', ['38', 'unit/converted']],
    ['T4-04', '0.038mg/m³', '', ['38', 'unit/converted']],
    ['T1-01', '995', '‰', ['99.5', 'unit/converted']],
    ['T1-01', '99.5', '％', ['99.5']],
    ['T2-02', '1个', '起', ['1']],
    ['T2-02', '1', '个', ['1', 'unit/converted']],
    ['M16-1', '65000㎡', '', ['6.5', 'unit/converted']],
    ['T1-01', '99.5', '平方米', ['invalid-value', 'unit/mismatch']],
    ['T1-01', '99.5%', '‰', ['invalid-value', 'unit/contradiction']],
    ['M16-1', '65000平方米', '万平方米', ['invalid-value', 'unit/contradiction']],
    ['T1-01', '99.5%', '平方米', ['invalid-value', 'unit/contradiction']],
    ['T4-04', '38', '亩', ['invalid-value', 'unit/unknown']],
    ['T3-01', '建成', '个', ['built']],
  ])('%s %s in %j', (target, text, unit, expected) => {
    expect(meaningOf(target, text, unit)).toEqual(expected)
  })
})

describe('a fraction where a percentage is due', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['T1-01', '0.995', '', ['invalid-value', 'value/fraction-for-percent']],
    ['T1-01', '0.995', '%', ['invalid-value', 'value/fraction-for-percent']],
    ['T1-01', '1', '%', ['invalid-value', 'value/fraction-for-percent']],
    ['T1-01', '0.995以上', '', ['invalid-value', 'value/fraction-for-percent']],
    ['T1-01', '0.995%', '', ['0.995']],
    ['T1-01', '0', '', ['0']],
    ['T1-01', '1.01', '', ['1.01']],
    ['T1-01', '0.995', '小数', ['99.5', 'unit/converted']],
    ['T1-01', '0.995', '1', ['99.5', 'unit/converted']],
    ['T1-01', '99.5', '1', ['invalid-value', 'value/percent-for-fraction']],
    ['T4-09', '0.9', '', ['0.9']], // a target of 4 % leaves room for 0.9 %
    ['T4-04', '0.9', '', ['0.9']], // no share
  ])('%s %s in %j', (target, text, unit, expected) => {
    expect(meaningOf(target, text, unit)).toEqual(expected)
  })

  it('asks with what it could mean', () => {
    expect(readingOf('编号,年份,实际值\nT1-01,2019, 0.952\n').problems).toEqual([
      {
        code: 'value/fraction-for-percent',
        severity: 'error',
        args: { text: '0.952', percent: '95.2', written: '≥ 99%' },
        file: 'a.csv',
        line: 2,
        column: 13,
        endColumn: 18,
        target: 'T1-01',
      },
    ])
  })

  it('is found beside a benchmark, and in the benchmark itself', () => {
    const { observations, problems } = readingOf(
      '编号,年份,实际值,全市水平\nG3-1,2019,0.83,82.4\nT1-01,2019,99.5,0.98\n',
    )
    expect(observations.map(({ value, benchmark }) => [value, benchmark])).toEqual([
      [null, '82.4'],
      [{ kind: 'number', number: '99.5' }, null],
    ])
    expect(saidOf(problems)).toEqual([
      'value/fraction-for-percent 2:11 G3-1',
      'value/fraction-for-percent 3:17 T1-01',
    ])
  })
})

describe('a figure to compare with', () => {
  it.each<[string, string | null, readonly string[]]>([
    ['82.4', '82.4', []],
    ['约82.4', '82.4', ['value/estimate 2:16 G3-1']],
    ['85以下', null, ['value/bound-compared 2:16 G3-1']],
    ['近85', null, ['value/bound-compared 2:16 G3-1']],
    ['≥80', null, ['value/bound-compared 2:16 G3-1']],
    ['', null, []],
  ])('%s is %s as 全市水平 and as 上年值, and a bound is said to be none', (text, expected, said) => {
    const figure = (header: string) => readingOf(`编号,年份,实际值,${header}\nG3-1,2019,83.5,${text}\n`)
    const [benchmark, previous] = [figure('全市水平'), figure('上年值')]
    expect(benchmark.observations.map((seen) => seen.benchmark)).toEqual([expected])
    expect(previous.observations.map((seen) => seen.previous)).toEqual([expected])
    expect([saidOf(benchmark.problems), saidOf(previous.problems)]).toEqual([said, said])
  })
})

describe('a fall', () => {
  it.each<[string, readonly string[]]>([
    ['12', ['12']],
    ['下降12%', ['12']],
    ['同比下降12%', ['12']],
    ['上升12%', ['-12']],
    ['-12', ['invalid-value', 'value/sign']],
    ['－12%', ['invalid-value', 'value/sign']],
    ['0', ['0']],
  ])('%s', (text, expected) => {
    expect(meaningOf('T1-12', text)).toEqual(expected)
  })
})

describe('any text', () => {
  const odd = fc.string({
    unit: fc.constantFrom(
      '1',
      '9',
      '.',
      ',',
      '-',
      '%',
      '≥',
      '约',
      '以',
      '上',
      '下',
      ' ',
      '年',
      '#',
      'e',
      '㎡',
      '无',
      '~',
    ),
  })

  it('is read as something, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), odd), (text) => {
        expect(['blank', 'nothing', 'fault', 'figure']).toContain(parseNumber(text).kind)
      }),
      { numRuns: 2000 },
    )
  })

  it('that is a plain decimal keeps its digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.stringMatching(/^\d{0,6}$/), (whole, fraction) => {
        const text = fraction === '' ? String(whole) : `${whole}.${fraction}`
        expect(parseNumber(text)).toMatchObject({ kind: 'figure', number: text })
      }),
    )
  })
})
