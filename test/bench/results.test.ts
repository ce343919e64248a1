import { expect, it } from 'vitest'
import { parseArguments } from './bench.ts'
import { mergeSections, replaceBetween } from './results.ts'

const names = ['start', 'small']
const section = (name: string, body: string) => ({ name, title: name.toUpperCase(), body })
const merge = (before: string, ...sections: readonly ReturnType<typeof section>[]) =>
  mergeSections(before, { head: '# Measured', names, sections })

it('a part measured again leaves the others as they stand, in the order of the parts', () => {
  const first = merge('', section('small', 'old small'))
  const both = merge(first, section('start', 'old start'))
  expect(both.indexOf('old start')).toBeLessThan(both.indexOf('old small'))
  const again = merge(both, section('start', 'new start'))
  expect(again).toBe(both.replace('old start', 'new start'))
})

it('all parts measured together give what they give one after the other', () => {
  const parts = [section('start', 'a'), section('small', 'b')] as const
  expect(merge('', ...parts)).toBe(merge(merge('', parts[1]), parts[0]))
})

it('a section of a part that is no more goes', () => {
  expect(merge('<!-- gone -->\n\nold\n\n<!-- end of gone -->\n', section('start', 'a'))).not.toContain('old')
})

it('puts a table between its marks, again and again', () => {
  const page = 'before\n\n<!-- t -->\n<!-- end of t -->\n\nafter\n'
  const once = replaceBetween(page, 't', 'table')
  expect(once).toBe('before\n\n<!-- t -->\n\ntable\n\n<!-- end of t -->\n\nafter\n')
  expect(replaceBetween(once, 't', 'table')).toBe(once)
  expect(() => replaceBetween(page, 'u', 'table')).toThrow('<!-- u -->')
})

it('takes parts and a number of runs, and names the parts when one is not known', () => {
  const { parts, runs } = parseArguments(['small', 'start', '--runs', '9'])
  expect([parts.map(({ name }) => name), runs]).toEqual([['start', 'small'], 9])
  expect(parseArguments([])).toMatchObject({ parts: { length: 5 }, runs: undefined })
  expect(() => parseArguments(['fast'])).toThrow('start, throughput, small, checkers, growth')
  expect(() => parseArguments(['--runs', '0'])).toThrow('--runs')
})
