import { expect, it } from 'vitest'
import { type OutputFlag, pairOutputs } from '../../src/cli/destinations.ts'

const flags = (text: string): OutputFlag[] =>
  text
    .split(' ')
    .flatMap((word) =>
      word === '' ? [] : [word.startsWith('-') ? { file: word.slice(1) } : { format: word }],
    )

it.each([
  ['', [['table', null]]],
  ['json', [['json', null]]],
  ['-a', [['table', 'a']]],
  [
    'json -a csv -b',
    [
      ['json', 'a'],
      ['csv', 'b'],
    ],
  ],
  [
    'table json -a',
    [
      ['table', null],
      ['json', 'a'],
    ],
  ],
  [
    'json -a table',
    [
      ['json', 'a'],
      ['table', null],
    ],
  ],
  ['-a json', [['json', 'a']]],
])('%j', (text, expected) => {
  expect(pairOutputs(flags(text), 'table')?.map(({ format, file }) => [format, file])).toEqual(expected)
})

it.each(['-a -b', 'json -a -b'])('%j cannot be paired', (text) =>
  expect(pairOutputs(flags(text), 'table')).toBeNull(),
)
