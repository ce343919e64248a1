import { describe, expect, it } from 'vitest'
import { makeProblem, type Problem } from '../../src/core/problem.ts'
import { foldAlike, ProblemLog } from '../../src/core/problem-log.ts'

const nulAt = (line: number, file = 'a.csv'): Problem => makeProblem('csv/nul', {}, { file, line })
const more = (count: number, from: number | null, to: number | null, file = 'a.csv'): Problem => ({
  ...makeProblem(
    'file/more-alike',
    { code: 'csv/nul', count, from, to },
    { file, ...(from !== null && { line: from }) },
  ),
  severity: nulAt(1).severity,
})

describe('a log of problems', () => {
  it('keeps as many of a code as it may, and counts the rest with the lines between which they stand', () => {
    const log = new ProblemLog(2)
    for (const line of [3, 5, 7, 9, 11]) log.push(nulAt(line))
    expect(log.all()).toEqual([nulAt(3), nulAt(5), more(3, 7, 11)])
  })

  it('makes no problem that it would only count', () => {
    const log = new ProblemLog(1)
    let made = 0
    for (const line of [1, 2, 3, 4]) {
      log.pushMade('csv/nul', line, () => {
        made += 1
        return nulAt(line)
      })
    }
    expect(log.all()).toEqual([nulAt(1), more(3, 2, 4)])
    // The one kept, and the first of those counted, which says how grave they are.
    expect(made).toBe(2)
  })
})

describe('folding what is alike', () => {
  it('leaves alone what is few', () => {
    const problems = [nulAt(1), nulAt(2), nulAt(1, 'b.csv')]
    expect(foldAlike(problems, 2)).toEqual(problems)
  })

  it('counts the rest of each file on its own', () => {
    const problems = [nulAt(1), nulAt(2), nulAt(4), nulAt(7), nulAt(3, 'b.csv'), nulAt(4, 'b.csv')]
    expect(foldAlike(problems, 2)).toEqual([
      nulAt(1),
      nulAt(2),
      nulAt(3, 'b.csv'),
      nulAt(4, 'b.csv'),
      more(2, 4, 7),
    ])
  })

  it('tells one more than it may as it is', () => {
    expect(foldAlike([nulAt(1), nulAt(2)], 1)).toEqual([nulAt(1), nulAt(2)])
  })

  it('counts in what was counted before', () => {
    expect(foldAlike([nulAt(1), nulAt(2), more(10, 5, 90)], 1)).toEqual([nulAt(1), more(11, 2, 90)])
  })
})
