import type { FileKind, FileProblems } from '../../../core/problems/file.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { wordsOfFault } from '../../system-words.ts'
import { systemFaults } from '../system-faults.ts'

const SAVE =
  'Open it in Excel or WPS, save it as "Excel Workbook (.xlsx)" or "CSV UTF-8 (comma delimited)", and submit that file.'

const kinds: { readonly [K in FileKind]: readonly [name: string, hint: string] } = {
  xlsx: ['an Excel workbook (.xlsx)', SAVE],
  xls: ['an old Excel or WPS workbook (.xls, .et)', SAVE],
  xlsb: ['a binary Excel workbook (.xlsb)', SAVE],
  ods: ['an OpenDocument spreadsheet (.ods)', SAVE],
  encrypted: ['a workbook with a password', `Take the password off. ${SAVE}`],
  word: ['a Word document', 'Copy its table to Excel and save it as .xlsx or CSV UTF-8.'],
  zip: ['a ZIP archive', 'Unpack it first and submit the table inside.'],
  gzip: ['a gzip archive', 'Unpack it first and submit the table inside.'],
  rar: ['a RAR archive', 'Unpack it first and submit the table inside.'],
  '7z': ['a 7z archive', 'Unpack it first and submit the table inside.'],
  image: ['a picture', 'Submit the table that it shows, saved as CSV UTF-8.'],
  pdf: ['a PDF document', 'Submit the table it was made from, saved as CSV UTF-8.'],
  html: ['a web page (HTML)', `Some systems export web pages under the name of Excel files. ${SAVE}`],
  xml: ['an XML file', SAVE],
  json: ['JSON data', 'Export the data as CSV.'],
  rtf: ['an RTF document', 'Copy the table to Excel and save it as CSV UTF-8.'],
  binary: ['binary data, not text', SAVE],
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  big5: 'Big5 (traditional Chinese)',
  shift_jis: 'Shift-JIS (Japanese)',
  'utf-7': 'UTF-7',
}
const nameOf = (encoding: string): string => ENCODINGS[encoding] ?? encoding.toUpperCase()

export const file: ProblemWords<FileProblems> = {
  'file/not-found': ({ name }) => ({
    message: `no file ${name}`,
    hint: 'Check the path; names with blanks or wildcards need quotes.',
  }),
  'file/unreadable': ({ name, reason }) => {
    const fault = wordsOfFault(systemFaults, reason)
    return { message: `cannot read ${name}: ${fault.reason}`, hint: fault.reading }
  },
  'file/no-csv': ({ name }) => ({
    message: `no CSV file in ${name}`,
    hint: 'Name a .csv or .xlsx file, or a directory that holds .csv files.',
  }),
  'file/empty': () => ({
    message: 'the file is empty',
    hint: 'minhang-quality template makes a blank table to fill in.',
  }),
  'file/no-rows': () => ({
    message: 'a header, but no rows of data',
    hint: 'Fill in rows below the header.',
  }),
  'file/not-csv': ({ kind }) => ({
    message: `this is no table to be read but ${kinds[kind][0]}`,
    hint: kinds[kind][1],
  }),
  'file/more-alike': ({ code, count, from, to }) => ({
    message: `${count} more of this kind (${code})${from === null || to === null ? '' : from === to ? `, on line ${from}` : `, between lines ${from} and ${to}`}, not listed one by one`,
    hint: 'Mend those listed first; so many of a kind usually have one cause.',
  }),
  'encoding/invalid': ({ encoding, bytes }) => ({
    message: `the bytes ${bytes} are no character in ${encoding}`,
    hint: 'Save the file again as CSV UTF-8; if the encoding was taken wrongly, name it with --encoding.',
  }),
  'encoding/mixed': ({ encoding, around, bytes }) => ({
    message: `this line holds text in ${nameOf(encoding)} (bytes ${bytes}), and the file is in ${nameOf(around)}`,
    hint: `It was probably pasted from another program, and was read as ${nameOf(encoding)}: check the line, and save the file as CSV UTF-8, so that all of it is alike.`,
  }),
  'encoding/other': ({ looks }) => ({
    message: `the file seems to be in ${nameOf(looks)}, which is not read`,
    hint: 'Open it with the program it came from (or in Excel by Data > From Text, choosing that encoding) and save it as CSV UTF-8; if it is none, name the encoding with --encoding.',
  }),
  'encoding/unknown': ({ name, known }) => ({
    message: `unknown encoding "${name}"; it was found from the bytes instead`,
    hint: `--encoding takes one of: ${known.join(', ')}.`,
  }),
  'encoding/doubtful': ({ encoding }) => ({
    message: `read as ${encoding}, but with few everyday characters: the encoding may be another`,
    hint: 'If the text looks garbled, save the file as CSV UTF-8 and submit that.',
  }),
  'encoding/lost-character': () => ({
    message: 'a character was lost in an earlier conversion (shown as �)',
    hint: 'Mend the character in the original table and save it as CSV UTF-8.',
  }),
}
