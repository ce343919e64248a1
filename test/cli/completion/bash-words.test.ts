import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BashWord, quoteBash, splitBash } from '../../../src/cli/completion/bash-words.ts'

const word = (text: string, open: BashWord['open'] = ''): BashWord => ({ text, open })

describe('a line of bash', () => {
  it.each<[string, readonly BashWord[]]>([
    ['', [word('')]],
    ['mq check', [word('mq'), word('check')]],
    ['mq check ', [word('mq'), word('check'), word('')]],
    ['mq --id=T1-01', [word('mq'), word('--id=T1-01')]],
    ['mq a\\ b', [word('mq'), word('a b')]],
    ['mq "a b" c', [word('mq'), word('a b'), word('c')]],
    ['mq "" c', [word('mq'), word(''), word('c')]],
    ['mq "a b', [word('mq'), word('a b', '"')]],
    ["mq 'a\\ b", [word('mq'), word('a\\ b', "'")]],
    ['mq "a b",\'c d', [word('mq'), word('a b,c d', "'")]],
    ['mq "a\\"b\\c"', [word('mq'), word('a"b\\c')]],
    ['mq 产（商）', [word('mq'), word('产（商）')]],
  ])('%s', (line, words) => {
    expect(splitBash(line)).toEqual(words)
  })
})

const text = fc.string({
  unit: fc.constantFrom(...'ab 绿（）"\'\\$`!#&()*;<>?[]^{|}~=:@,'),
  minLength: 1,
  maxLength: 12,
})

describe('what is quoted for bash', () => {
  it('is read by bash as it was', () => {
    const texts = fc.sample(text, { numRuns: 300, seed: 1 })
    const line = `printf '%s\\n' ${texts.map((each) => quoteBash(each, '')).join(' ')}`
    const { stdout } = spawnSync('bash', ['--norc', '-c', line], { encoding: 'utf8' })
    expect(stdout.split('\n').slice(0, -1)).toEqual(texts)
  })

  it('is read by ourselves as it was, with a quote open or not', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<BashWord['open']>('', '"', "'"), (each, open) => {
        // Between single quotes no single quote can stand.
        fc.pre(open !== "'" || !each.includes("'"))
        expect(splitBash(open + quoteBash(each, open))).toEqual([word(each, open)])
      }),
    )
  })
})
