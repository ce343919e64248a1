import { expect, it } from 'vitest'
import { type Lang, wordsOf } from '../../src/words/all.ts'
import { cliWordsOf } from '../../src/words/cli.ts'

/** Every word of a language by its path; a sentence that is made of facts by its number of them. */
function pathsOf(words: object, at = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    const path = `${at}/${key}`
    if (typeof word === 'function') return [`${path} (${word.length})`]
    return typeof word === 'object' && word !== null ? pathsOf(word, path) : [path]
  })
}

/** Every text that needs no facts. */
const textsOf = (words: object): readonly (readonly [string, unknown])[] =>
  Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null ? textsOf(word) : [[key, word] as const],
  )

const all = (lang: Lang) => ({ words: wordsOf(lang), cli: cliWordsOf(lang) })

it('no language misses a word', () => {
  const [zh, en] = [pathsOf(all('zh')), pathsOf(all('en'))]
  expect(zh.length).toBeGreaterThan(500)
  expect(en.map((path) => path.replace(/ \(\d+\)$/, '')).toSorted()).toEqual(
    zh.map((path) => path.replace(/ \(\d+\)$/, '')).toSorted(),
  )
})

it.each<Lang>(['zh', 'en'])('%s says something everywhere', (lang) => {
  const silent = textsOf(all(lang)).filter(([, text]) => text === undefined || text === null)
  expect(silent).toEqual([])
})
