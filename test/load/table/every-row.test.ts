/** The account of a file: every row with its lines and what it is. */
import { describe, expect, it } from 'vitest'
import { openTable } from '../../../src/load/table/read-table.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { bytesOf } from './table-of.ts'

describe('every row of an open table', () => {
  const rowsOf = (text: string, headerLine?: number) => {
    const options = headerLine === undefined ? {} : { headerLine }
    return [...openTable(sourceOf(bytesOf(text)), options).all()].map(
      ({ line, endLine, aside, broken, torn }) => ({
        lines: line === endLine ? `${line}` : `${line}-${endLine}`,
        is: aside ?? (broken ? 'broken' : 'row'),
        ...(torn !== undefined && { torn }),
      }),
    )
  }

  it('has its lines and what it is', () => {
    expect(rowsOf('title\n\nh1,h2,h3\na,"b\nb",c\n,,\nh1,h2,h3\nd,"e,f\ng,h,i,j\n')).toEqual([
      { lines: '1', is: 'title' },
      { lines: '3', is: 'header' },
      { lines: '4-5', is: 'row' },
      { lines: '6', is: 'blank' },
      { lines: '7', is: 'repeated' },
      { lines: '8', is: 'broken', torn: 'd,"e,f' },
      { lines: '9', is: 'broken' },
    ])
  })

  it('is a title where there is no header', () => {
    expect(rowsOf('a,b\nc,d\n', 9).map(({ is }) => is)).toEqual(['title', 'title'])
  })

  it('is none where there is no table', () => {
    expect(rowsOf('%PDF-1.4\n')).toEqual([])
  })
})
