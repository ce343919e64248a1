import { describe, expect, it } from 'vitest'
import { detach, detachAll, remember } from '../../../src/load/observations/remember.ts'

/** The texts asked for, each with how often it was worked out. */
function counting(): { readonly find: (text: string) => string; readonly asked: Map<string, number> } {
  const asked = new Map<string, number>()
  const find = (text: string) => {
    asked.set(text, (asked.get(text) ?? 0) + 1)
    return `<${text}>`
  }
  return { find, asked }
}

describe('remember', () => {
  it('gives the same answers, each worked out once', () => {
    const { find, asked } = counting()
    const quick = remember(find)
    expect(['a', 'b', 'a', '', 'a', ''].map(quick)).toEqual(['<a>', '<b>', '<a>', '<>', '<a>', '<>'])
    expect([...asked]).toEqual([
      ['a', 1],
      ['b', 1],
      ['', 1],
    ])
  })

  it('keeps ten thousand answers; what comes later is worked out each time', () => {
    const { find, asked } = counting()
    const quick = remember(find)
    const texts = Array.from({ length: 10_001 }, (_, at) => `${at}`)
    for (const text of [...texts, ...texts]) expect(quick(text)).toBe(`<${text}>`)
    expect(texts.filter((text) => asked.get(text) !== 1)).toEqual(['10000'])
    expect(asked.get('10000')).toBe(2)
  })
})

describe('detach', () => {
  it.each(['', 'a', '浦锦街道', '\n', 'a\n', '𠮷', '\ud842'])('gives the same text: %j', (text) => {
    expect(detach(text)).toBe(text)
  })

  it('goes through a record, its lists, and the records in them, and leaves what is no text', () => {
    const record = {
      ...{ text: 'a', list: ['b', ['c', 1]], none: null, number: 2, yes: true },
      ...{ absent: undefined, empty: [], of: { text: 'd' } },
    }
    expect(detachAll(record)).toEqual(record)
    expect(detachAll(record)).not.toBe(record)
  })
})
