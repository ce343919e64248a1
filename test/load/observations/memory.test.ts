import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../src/core/decimal.ts'
import type { Value } from '../../../src/core/model.ts'
import { createMemory } from '../../../src/load/observations/memory.ts'
import { targetOf } from '../../plan-fixture.ts'

const district = { name: { zh: '闵行区', en: 'Minhang' }, aliases: [] }
const numberOf = (number: Decimal): Value => ({ kind: 'number', number })

describe('what is held once', () => {
  it('is the year of a text, and that it is none', () => {
    const { yearOf } = createMemory({ district })
    expect(['2019', '2019年', '某年', '2019', '某年'].map(yearOf)).toEqual([
      ...[2019, 2019, undefined, 2019, undefined],
    ])
  })

  it('is a region by its own name, and the whole district as none', () => {
    const { regionOf } = createMemory({ district })
    const texts = ['浦锦街道', '闵行区', '', '浦锦街道', '闵行区']
    expect(texts.map(regionOf)).toEqual(['浦锦街道', null, null, '浦锦街道', null])
  })

  it('knows no district by name where the plan has none', () => {
    const { regionOf } = createMemory({})
    expect(['闵行区', '全区'].map(regionOf)).toEqual(['闵行区', null])
  })

  it('is a text, and null for an empty one', () => {
    const { textOf } = createMemory({ district })
    expect(['农委', '', ' ', '农委'].map(textOf)).toEqual(['农委', null, ' ', '农委'])
  })
})

describe('the values that were read', () => {
  const [first, second] = [targetOf({ id: 'A' }), targetOf({ id: 'B' })]

  it('are those of the same target, unit and text', () => {
    const { values } = createMemory({ district })
    values.set(first, '%', { text: '99', value: numberOf('99') })
    values.set(first, '%', { text: '98', value: numberOf('98') })
    values.set(first, '‰', { text: '99', value: numberOf('9.9') })
    values.set(second, '%', { text: '99', value: numberOf('1') })
    expect(values.get(first, '%', '99')).toEqual(numberOf('99'))
    expect(values.get(first, '%', '98')).toEqual(numberOf('98'))
    expect(values.get(first, '‰', '99')).toEqual(numberOf('9.9'))
    expect(values.get(second, '%', '99')).toEqual(numberOf('1'))
    expect(values.get(second, '‰', '99')).toBeUndefined()
    expect(values.get(first, '', '99')).toBeUndefined()
    expect(values.get(first, '%', '97')).toBeUndefined()
    expect(values.get(targetOf({ id: 'A' }), '%', '99')).toBeUndefined()
  })

  it('are fifty thousand at most', () => {
    const { values } = createMemory({ district })
    const texts = Array.from({ length: 50_002 }, (_, at): Decimal => `${at}`)
    for (const text of texts) values.set(first, '%', { text, value: numberOf(text) })
    expect(texts.filter((text) => values.get(first, '%', text) === undefined)).toEqual(['50000', '50001'])
  })
})
