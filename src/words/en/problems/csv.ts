import type { CsvProblems } from '../../../core/problems/csv.ts'
import { areLost, separatorMeant } from '../../lost-header.ts'
import type { ProblemWords } from '../../problem-words.ts'

const roles: Readonly<Record<string, readonly [name: string, hint: string]>> = {
  name: ['for the indicator', 'Add a column "id" or "name" (or "item" and "content").'],
  value: [
    'for the value',
    'Add a column "value"; in a table with a column for each year, head it with the year.',
  ],
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

const MOST_HEADERS = 20

/** Why a header is not known: its text became question marks, another sign stands between its names, or anything else. */
function hintForHeader(headers: readonly string[]): string {
  const sign = separatorMeant(headers)
  if (sign !== undefined)
    return `The columns are separated by ${sign.trim() === '' ? 'blanks' : `"${sign}"`}: put plain commas, or split them in Excel or WPS, and save the file as CSV UTF-8.`
  if (areLost(headers))
    return 'The text was lost in an earlier conversion and is question marks now: save the original again as CSV UTF-8.'
  return 'At least "id" or "name", and "value" are needed; --header-line says where the header stands. If the text is garbled, save the original again as CSV UTF-8.'
}

export const csv: ProblemWords<CsvProblems> = {
  'csv/unclosed-quote': () => ({
    message: 'the quote that opens here is never closed',
    hint: 'Remove it, or close it at the end of the cell. The lines below were read as rows of their own.',
  }),
  'csv/stray-quote': () => ({
    message: 'a stray quote inside a cell',
    hint: 'Put the whole cell in quotes and write each quote inside it twice: "a ""b"" c".',
  }),
  'csv/ragged-row': ({ cells, expected }) => ({
    message: `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${expected}`,
    hint:
      cells > expected
        ? 'Often a comma inside a cell (1,234): put the cell in quotes, or drop the comma.'
        : 'Add the missing cells; empty ones keep their delimiter.',
  }),
  'csv/nul': () => ({ message: 'a NUL character', hint: 'Save the file again as CSV UTF-8.' }),
  'csv/mixed-line-ends': ({ kinds }) => ({
    message: `lines end in different ways (${kinds.join(', ')}); all were understood`,
    hint: 'Harmless; saving the file once with one program makes them alike.',
  }),
  'csv/blank-rows': ({ count }) => ({
    message: `${count} blank ${count === 1 ? 'row' : 'rows'} passed over`,
    hint: 'Harmless; they may be deleted.',
  }),
  'csv/wrapped-rows': ({ delimiter }) => ({
    message: `each row is one quoted cell, so that its delimiter (${delimiterNames[delimiter] ?? delimiter}) has no effect`,
    hint: 'Split it in Excel with "Text to Columns" and save it as CSV UTF-8.',
  }),
  'csv/long-cell': ({ characters, limit }) => ({
    message: `a cell of ${characters} characters; the limit is ${limit}`,
    hint: 'Check that its quotes are closed.',
  }),
  'csv/long-row': ({ cells, limit }) => ({
    message: `a row of ${cells} cells; the limit is ${limit}`,
    hint: 'Check for lost line breaks or another delimiter.',
  }),
  'header/no-known-column': ({ headers }) => ({
    message: `no known column in the header: ${headers.slice(0, MOST_HEADERS).join(', ')}${headers.length > MOST_HEADERS ? ' …' : ''}`,
    hint: hintForHeader(headers),
  }),
  'header/missing-column': ({ role }) => ({
    message: `no column ${roles[role]?.[0] ?? role}`,
    hint: roles[role]?.[1] ?? `Add a column "${role}".`,
  }),
  'header/beyond-end': ({ line, last }) => ({
    message:
      last < line
        ? `the header is said to be on line ${line}, but the last line of the file that holds anything is ${last}`
        : `the header is said to be on line ${line}, which is inside the last row (down to line ${last})`,
    hint: 'Check the number given with --header-line; without it the header is found.',
  }),
  'header/duplicate': ({ name, first }) => ({
    message: `the header "${name}" repeats column ${first}; only that one is read`,
    hint: 'Delete one of the two, or rename it.',
  }),
  'header/blank': ({ columns }) => ({
    message: `${columns.length === 1 ? 'column' : 'columns'} ${columns.join(', ')}: cells, but no header`,
    hint: 'Add the header; a column without one is not read.',
  }),
  'header/empty-columns': ({ count }) => ({
    message: `${count} empty ${count === 1 ? 'column' : 'columns'} at the right edge left out`,
    hint: 'Nothing is lost; delete the empty columns before exporting if you like.',
  }),
  'header/line-break': ({ name }) => ({
    message: `a line break in the header "${name.replace(/\s+/g, ' ')}"`,
    hint: 'It was read without the break; better remove it.',
  }),
  'header/unknown-column': ({ name, suggestion }) => ({
    message: `column "${name}" is not used`,
    hint:
      suggestion === null
        ? 'It may stay.'
        : `If "${suggestion}" was meant, rename it; otherwise it may stay.`,
  }),
  'header/two-rows': () => ({
    message: 'a header of two rows, read as one',
    hint: 'Harmless; if they were joined wrongly, write one row.',
  }),
  'header/another': () => ({
    message: 'another table begins here, with a header of its own; from this line on nothing was read',
    hint: 'Save each table as a file of its own.',
  }),
  'header/repeated': ({ lines }) => ({
    message: `the header again on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}; passed over`,
    hint: 'Harmless; it may be deleted.',
  }),
  'header/preamble': ({ lines, text }) => ({
    message: `${lines} ${lines === 1 ? 'line' : 'lines'} above the header passed over: ${text}`,
    hint: 'If the header is another line, name it with --header-line.',
  }),
}
