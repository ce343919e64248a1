/** Two encodings in one file, and encodings that are not read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerWords, loadPlan } from '../../../src/index.ts'
import { readTable } from '../../../src/load/table/read-table.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { linesOf } from '../../../src/load/table/source-lines.ts'
import { encodeBig5, encodeWholeGbk as encodeGbk, encodeShiftJis } from '../../double-bytes.ts'
import { gbkBytes } from '../../gbk.ts'
import { bytesOf, problemsOf, rowsOf } from './table-of.ts'

const plan = await loadPlan()
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const encodingProblems = (bytes: Uint8Array): readonly string[] =>
  problemsOf(readTable(bytes, { headerWords })).filter((said) => said.startsWith('encoding/'))

const HEADER = '编号,指标名称,实际值\n'
const ROWS = ['T4-02,森林覆盖率,17.2\n', 'T4-03,空气优良率,82.5\n', 'T4-01,人均公园绿地,10.5\n'] as const

describe('a line pasted from another program', () => {
  it.each([
    [
      'UTF-8 in a file of GBK',
      encodeGbk,
      bytesOf,
      'gb18030',
      'utf-8',
      'E6 A3 AE E6 9E 97 E8 A6 86 E7 9B 96 E7 8E 87',
    ],
    ['GBK in a file of UTF-8', bytesOf, encodeGbk, 'utf-8', 'gb18030', 'C9 AD C1 D6 B8 B2 B8 C7 C2 CA'],
  ])('%s is read as what it is, and named', (_, own, other, around, encoding, bytes) => {
    const file = joined(own(`${HEADER}${ROWS[1]}`), other(ROWS[0]), own(ROWS[2]))
    const table = readTable(file, { headerWords })
    expect(rowsOf(table).map((row) => row[2])).toEqual(['空气优良率', '森林覆盖率', '人均公园绿地'])
    expect([table.encoding, table.problems]).toEqual([
      around,
      [
        {
          code: 'encoding/mixed',
          severity: 'warning',
          args: { encoding, around, bytes },
          line: 3,
          column: 7,
          endColumn: 12,
        },
      ],
    ])
    const lines = linesOf(sourceOf(file), { encoding: around, pasted: true }, new Set([3]))
    expect(lines.get(3)).toBe(ROWS[0].trimEnd())
  })

  it.each([
    ['UTF-8', encodeGbk, bytesOf],
    ['GBK', bytesOf, encodeGbk],
  ])('may be one cell of %s only', (_, own, other) => {
    const table = readTable(
      joined(own(HEADER), own('T4-03,"空气 '), other('优良'), own('",82.5\n'), own(ROWS[0])),
    )
    expect([rowsOf(table)[0], problemsOf(table)]).toEqual([
      [2, 'T4-03', '空气 优良', '82.5'],
      ['encoding/mixed 2:11'],
    ])
  })

  it.each(['\n', '\r\n', '\r'])('is told once for each line, which ends with %j', (end) => {
    const lines = [HEADER, ROWS[0], ROWS[1], ROWS[2]].map((line) => line.trimEnd() + end)
    const file = joined(...lines.map((line, index) => (index % 2 === 0 ? bytesOf(line) : encodeGbk(line))))
    expect(encodingProblems(file)).toEqual(['encoding/mixed 2:7', 'encoding/mixed 4:7'])
    expect(rowsOf(readTable(file, { headerWords })).map((row) => row[2])).toEqual([
      '森林覆盖率',
      '空气优良率',
      '人均公园绿地',
    ])
  })

  it('is told beside bytes of no character', () => {
    const file = joined(
      bytesOf(HEADER),
      encodeGbk('T4-02,森林覆盖率,'),
      Uint8Array.of(0xff),
      bytesOf('\n'),
      bytesOf(ROWS[1]),
    )
    expect(encodingProblems(file)).toEqual(['encoding/mixed 2:7', 'encoding/invalid 2:13'])
  })

  it('is not looked for where the encoding was asked for', () => {
    const file = joined(encodeGbk(`${HEADER}${ROWS[1]}`), bytesOf(ROWS[0]))
    expect(problemsOf(readTable(file, { headerWords, encoding: 'gbk' }))).not.toContain('encoding/mixed 3:7')
  })

  it('is not seen in a character or two that were damaged', () => {
    const damaged = [...bytesOf(`${HEADER}${ROWS[0]}${ROWS[1]}`)]
    damaged.splice(bytesOf(HEADER).length + 6, 1)
    expect(encodingProblems(Uint8Array.from(damaged))).toEqual(['encoding/invalid 2:7'])
  })
})

describe('an encoding that is not read', () => {
  const text = '編號,指標名稱,實際值\nT4-02,森林覆蓋率,17.2\nT4-03,空氣優良率,82.5\n'
  const japanese = '番号,項目,年度\n1,森林の面積,2019\n2,大気のきれいな日,2019\n'
  const utf7 = '+fxZT9w-,+YwdoB1QNefA-,value\nT4-02,+aO5nlw-,17.2\n'

  it.each([
    ['big5', encodeBig5(text)],
    ['shift_jis', encodeShiftJis(japanese)],
    ['utf-7', bytesOf(utf7)],
  ])('%s is named, and nothing else is said', (looks, bytes) => {
    const { rows, problems } = readTable(bytes, { headerWords })
    expect([rows, problems]).toEqual([[], [{ code: 'encoding/other', severity: 'error', args: { looks } }]])
  })

  it('is read when it is asked to be', () => {
    expect(rowsOf(readTable(encodeBig5(text), { encoding: 'gbk' }))).toHaveLength(2)
  })

  it.each(['a,b\n+1,+2-3\n', 'phone,x\n+8613800138000,+abc\n', 'a,b\n1+AbC-,2\n'])(
    'is not seen in %j',
    (ascii) => {
      expect(encodingProblems(bytesOf(ascii))).toEqual([])
    },
  )
})

/** Text as offices write it: names of the plan, and whatever GB2312 has. */
const hanzi = [...gbkBytes].flatMap(([character, [lead]]) => (lead >= 0xb0 ? [character] : []))
const everyday = [...gbkBytes].flatMap(([character, [lead]]) =>
  lead >= 0xb0 && lead <= 0xd7 ? [character] : [],
)
const names = plan.targets.flatMap(({ name, item, content, note }) => [
  name.zh,
  item ?? '',
  content ?? '',
  note?.zh ?? '',
])
const writable = names.filter((name) =>
  [...name].every((character) => character < '\x80' || gbkBytes.has(character)),
)

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...writable) },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...everyday), minLength: 1, maxLength: 12 }) },
  fc.string({ unit: fc.constantFrom(...hanzi), minLength: 1, maxLength: 3 }),
  fc.constantFrom('17.2', '≥95%', '２０１９', '闵行区', '莘庄镇', '颛桥镇', '㎡', '—'),
)
/** A row of nothing is no row, and would shift those below it. */
const row = fc.array(
  cell.map((text) => `"${text.replaceAll('"', '')}"`).filter((text) => text !== '""'),
  { minLength: 3, maxLength: 6 },
)

describe('no false alarm', () => {
  it('for GBK, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const lines = ['编号,指标名称,年份,实际值,单位,备注', ...rows.map((cells) => cells.join(','))]
        const table = readTable(encodeGbk(lines.join('\r\n')), { headerWords })
        expect([table.encoding, problemsOf(table).filter((said) => said.startsWith('encoding/'))]).toEqual([
          'gb18030',
          [],
        ])
      }),
      { numRuns: 500 },
    )
  })

  it('and four characters of UTF-8 are seen though GBK makes everyday text of two thirds of them, two are not', () => {
    const said = (pasted: string) =>
      encodingProblems(joined(encodeGbk(`${HEADER}${ROWS.join('')}`), bytesOf(`T4-02,${pasted},18\n`)))
    expect([said('信快枷索'), said('信快')]).toEqual([['encoding/mixed 5:7'], []])
  })

  it('and every line of UTF-8 in it is seen that holds three characters of everyday use', () => {
    const word = fc.string({ unit: fc.constantFrom(...everyday), minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 8 }), word, fc.nat(3), (rows, pasted, at) => {
        const own = rows.map((cells) => encodeGbk(`${cells.join(',')}\n`))
        const file = joined(
          encodeGbk(HEADER),
          ...own.slice(0, at),
          bytesOf(`T4-02,${pasted},18\n`),
          ...own.slice(at),
        )
        const table = readTable(file, { headerWords })
        expect(table.rows[at]?.cells[1]).toBe(pasted)
        expect(encodingProblems(file)).toEqual([`encoding/mixed ${at + 2}:7`])
      }),
    )
  })
})
