import type { CsvProblems } from '../../../core/problems/csv.ts'
import type { CodeWords } from '../../code-words.ts'

export const csv: CodeWords<CsvProblems> = {
  'csv/unclosed-quote': {
    meaning: 'A quote opens and never closes, so nobody can tell which cell the rest belongs to.',
    wrong: 'id,name,value\nT4-02,"Forest coverage,18',
    right: 'id,name,value\nT4-02,"Forest coverage",18',
  },
  'csv/stray-quote': {
    meaning: 'A quote stands inside a cell, or text follows a closing one.',
    wrong: 'id,note,value\nT1-09,a "three products" label,3',
    right: 'id,note,value\nT1-09,"a ""three products"" label",3',
  },
  'csv/ragged-row': {
    meaning:
      'A row has more or fewer cells than the header; values may have shifted, so the row judges nothing.',
    wrong: 'id,year,value\nT1-01,2019,1,234',
    right: 'id,year,value\nT1-01,2019,"1,234"',
  },
  'csv/nul': {
    meaning: 'The file holds a NUL character: a faulty export, or a damaged file.',
    wrong: 'id,year,value\nT4-02,2019,1<NUL>8',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'csv/mixed-line-ends': {
    meaning: 'Lines end in more than one way. All are understood; nothing is lost.',
    wrong: 'line 1<CRLF>\nline 2<LF>',
    right: 'line 1<CRLF>\nline 2<CRLF>',
  },
  'csv/blank-rows': {
    meaning: 'There are blank rows; they were passed over.',
    wrong: 'id,year,value\nT4-01,2019,11\n,,\nT4-02,2019,18',
    right: 'id,year,value\nT4-01,2019,11\nT4-02,2019,18',
  },
  'csv/wrapped-rows': {
    meaning: 'Each row is wrapped in quotes, so that its delimiters do not count and it is a single cell.',
    wrong: '"id,year,value"\n"T4-02,2019,18"',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'csv/long-cell': {
    meaning: 'A cell is too long; usually a quote was never closed and took in all that follows.',
    wrong: 'id,note,value\nT4-02,"note … (to the end of the file)',
    right: 'id,note,value\nT4-02,"note …",18',
  },
  'csv/long-row': {
    meaning: 'A row has too many cells; usually the line breaks were lost, or the delimiter is wrong.',
    wrong: 'all data in a single line',
    right: 'one line for each indicator',
  },
  'header/no-known-column': {
    meaning: 'No column of the header is known, so nobody can tell indicator from value.',
    wrong: 'a,b,c\nT4-02,2019,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'header/missing-column': {
    meaning: 'A column that cannot be done without is missing: the indicator (id or name), or the value.',
    wrong: 'id,year\nT4-02,2019',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'header/beyond-end': {
    meaning:
      'The header was said to be on a line that the file does not reach, so that there is neither header nor data.',
    wrong: '--header-line 99 (the file has 54 lines)',
    right: '--header-line 1',
  },
  'header/duplicate': {
    meaning: 'Two columns mean the same; only the first is read.',
    wrong: 'id,value,value\nT4-02,18,19',
    right: 'id,value\nT4-02,18',
  },
  'header/blank': {
    meaning: 'A column has cells but no header; it is not read.',
    wrong: 'id,value,\nT4-02,18,provisional',
    right: 'id,value,status\nT4-02,18,provisional',
  },
  'header/empty-columns': {
    meaning: 'Columns at the right edge hold neither a name nor a value; they are left out.',
    wrong: 'id,year,value,,\nT4-02,2019,17.15,,',
    right: 'id,year,value\nT4-02,2019,17.15',
  },
  'header/line-break': {
    meaning: 'A header holds a line break; it was read without it.',
    wrong: 'id,"actual\nvalue"',
    right: 'id,actual value',
  },
  'header/unknown-column': {
    meaning: 'A column is not used. Rename it where a known one was meant; otherwise leave it.',
    wrong: 'id,valeu\nT4-02,18',
    right: 'id,value\nT4-02,18',
  },
  'header/two-rows': {
    meaning: 'The header takes two rows, the upper one with merged cells; both were read together.',
    wrong: 'id,value,\n,2018,2019',
    right: 'id,2018,2019',
  },
  'header/another': {
    meaning:
      'The file holds two tables with different headers. The columns of the second are not those of the first, so it is not read.',
    wrong: 'id,year,value\nT4-01,2019,11\nid,value,year\nT4-02,18,2019',
    right: 'id,year,value\nT4-01,2019,11\nT4-02,2019,18',
  },
  'header/repeated': {
    meaning: 'The header stands again among the rows; it was passed over.',
    wrong: 'id,value\nT4-01,11\nid,value\nT4-02,18',
    right: 'id,value\nT4-01,11\nT4-02,18',
  },
  'header/preamble': {
    meaning:
      'Titles or notes stand above the header; they were passed over. A single year among them is the year of the data.',
    wrong: 'Quality indicators 2019\nid,value\nT4-02,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
}
