import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactDecimal, numberText } from '../../../src/load/workbook/number-text.ts'

const text = (raw: string, format: string): string => numberText(raw, format, false).text

describe('the digits of a number', () => {
  it.each([
    ['95.200000000000003', '95.2'],
    ['0.95199999999999996', '0.952'],
    ['0.30000000000000004', '0.3'],
    ['434.99999999999994', '435'],
    ['1E-3', '0.001'],
    ['1.5E+20', '150000000000000000000'],
    ['123456789012345', '123456789012345'],
    ['123456789012345.67', '123456789012346'],
    ['-0', '0'],
    ['-0.5', '-0.5'],
    ['100', '100'],
    ['1e-7', '0.0000001'],
  ])('%s is %s', (raw, digits) => {
    expect(exactDecimal(Number(raw))).toBe(digits)
  })

  it('what was typed with up to 15 digits comes back as typed', () => {
    const typed = fc
      .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }), fc.boolean())
      .map(
        ([whole, fraction, negative]) => `${negative && whole + fraction > 0 ? '-' : ''}${whole}.${fraction}`,
      )
    fc.assert(
      fc.property(typed, (digits) => {
        const kept = digits.replace(/\.?0+$/, '')
        // As spreadsheets store it: 17 significant digits.
        expect(exactDecimal(Number(Number(digits).toPrecision(17)))).toBe(
          digits.includes('.') ? kept : digits,
        )
      }),
    )
  })

  it('is plain digits whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (number) => {
        const digits = exactDecimal(number)
        expect(digits).toMatch(/^-?\d+(\.\d*[1-9])?$/)
        expect(Math.abs(Number(digits) - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14)
      }),
    )
  })
})

describe('what a cell shows, with all the digits it holds', () => {
  it.each([
    ['0.952', '0.0%', '95.2%'],
    ['1234567890123', 'General', '1234567890123'],
    ['1234567890123', 'GENERAL', '1234567890123'],
    ['1234567890123', '@', '1234567890123'],
    ['1234.5', '#,##0.0', '1234.5'],
    ['1234.5', '#,##0.0"元"', '1234.5元'],
    ['11.2', '0.0"平方米"', '11.2平方米'],
    ['95.2', '0.0"%"', '95.2%'],
    ['95.2', '0.0\\%', '95.2%'],
    ['10', '"约"0', '约10'],
    ['95', '"≥"0', '≥95'],
    ['0', '0"家"', '0家'],
    ['5', '"约" 0 "家"', '约5家'],
    ['-5', '"约" 0 "家"', '约-5家'],
    ['12.5', '"约"General', '约12.5'],
    ['-5.25', '0.00_);[Red]\\(0.00\\)', '-5.25'],
    ['-0.05', '0%', '-5%'],
    ['12', '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '12'],
    ['12.5', 'G/通用格式"家"', '12.5家'],
    ['95.2', '0.00E+00', '95.2'],
    ['2019', '0"年"', '2019年'],
  ])('%s as %s is %s, and nothing is said of it', (raw, format, shown) => {
    expect(numberText(raw, format, false)).toEqual({ text: shown })
  })

  it.each([
    ['0.9896', '0%', '98.96%', 'rounded', '99%'],
    ['0.95238', '0.0%', '95.238%', 'rounded', '95.2%'],
    ['-0.95238', '0.0%', '-95.238%', 'rounded', '-95.2%'],
    ['6', '[>=6]"5";0', '6', 'otherwise', '5'],
    ['5', '"1"0', '5', 'otherwise', '15'],
    ['98.96', '0', '98.96', 'rounded', '99'],
    ['0', '_(* "-"??_)', '0', 'otherwise', '-'],
    ['96', '[>=95]"达标";"未达标"', '96', 'otherwise', '达标'],
    ['95', ';;;', '95', 'otherwise', ''],
    ['-5', '0;0', '-5', 'otherwise', '5'],
  ])('%s as %s is %s, and %s: it shows %s', (raw, format, digits, kind, shown) => {
    expect(numberText(raw, format, false)).toEqual({ text: digits, remark: { kind, shown } })
  })

  it.each(['bad"', '[', '0;0;0;0;0', ''])(
    'a format that nobody can read (%s) leaves the number',
    (format) => {
      expect(text('95.2', format)).toBe('95.2')
    },
  )

  it('a format as long as programs take it counts, a longer one does not', () => {
    const unit = (length: number) => `0"${'家'.repeat(length - 3)}"`
    expect(numberText('12', unit(255), false)).toEqual({ text: `12${'家'.repeat(252)}` })
    expect(numberText('1234567890123', unit(256), false)).toEqual({ text: '1234567890123' })
  })

  it('no number, no format: the text as it stands', () => {
    expect(text(' abc ', '0.0%')).toBe('abc')
    expect(text('1e999', '0')).toBe('1e999')
    expect(text('0x10', '0')).toBe('0x10')
  })

  it('the digits are those of the number, whatever the places shown', () => {
    const figure = fc.integer({ min: 0, max: 10_000_000 }).map((units) => units / 1000)
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 5 }), fc.boolean(), (number, places, grouped) => {
        const format = `${grouped ? '#,##' : ''}0${places === 0 ? '' : `.${'0'.repeat(places)}`}`
        expect(text(String(number), format)).toBe(exactDecimal(number))
      }),
    )
  })
})

describe('dates', () => {
  it.each([
    ['43499', 'm"月"d"日"', '2月3日'],
    ['43499', 'm"月"d"日"_)', '2月3日'],
    ['43499', 'd-mmm', '3-Feb'],
    ['43499', 'yyyy/m/d', '2019-02-03'],
    ['43499', 'm.d', '2019-02-03'],
    ['43499', 'yyyy', '2019年'],
    ['43499', '[$-804]yyyy"年";@', '2019年'],
    ['43499', 'yyyy" ended"', '2019年'],
    ['43499', '[Red]yyyy', '2019年'],
    ['1', 'yyyy/m/d', '1900-01-01'],
    ['43499.5', 'yyyy-mm-dd hh:mm', '2019-02-03 12:00'],
    ['43499.04236111111', 'yyyy-mm-dd hh:mm', '2019-02-03 01:01'],
    ['43499', 'dddd, mmmm dd, yyyy', '2019-02-03'],
    ['0.5', 'h:mm', '12:00'],
    ['0.5', '上午/下午h:mm', 'PM12:00'],
  ])('%s as %s is %s', (raw, format, shown) => {
    expect(text(raw, format)).toBe(shown)
  })

  it('counted from 1904', () => {
    expect(numberText('42037', 'm"月"d"日"', true).text).toBe('2月3日')
  })
})
