import { describe, expect, it } from 'vitest'
import { nameOf, sourceName } from '../../src/report/names.ts'
import { wordsOf } from '../../src/words/all.ts'
import { targetOf } from '../plan-fixture.ts'

const [zh, en] = [wordsOf('zh'), wordsOf('en')]
const target = targetOf({ id: 'T4-02', name: { zh: '森林覆盖率', en: 'Forest coverage' } })

describe('a name', () => {
  it('of a target says for which place it is judged', () => {
    expect(nameOf({ target, region: null }, zh)).toBe('森林覆盖率')
    expect(nameOf({ target, region: '七宝镇' }, zh)).toBe('森林覆盖率（七宝镇）')
    expect(nameOf({ target, region: '七宝镇' }, en)).toBe('Forest coverage (七宝镇)')
  })

  it('of a source says which sheet was read', () => {
    expect(sourceName({ file: 'a.csv' }, zh)).toBe('a.csv')
    expect(sourceName({ file: 'a.xlsx', sheet: '表1' }, zh)).toBe('a.xlsx（表1）')
    expect(sourceName({ file: 'a.xlsx', sheet: '表1' }, en)).toBe('a.xlsx (表1)')
  })
})
