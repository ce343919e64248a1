import type { FileProblems } from '../../../core/problems/file.ts'
import type { CodeWords } from '../../code-words.ts'

export const file: CodeWords<FileProblems> = {
  'file/not-found': {
    meaning: 'Nothing is at the path given, and no file fits the pattern.',
    wrong: 'minhang-quality validate dat/2019.csv\n(the file is data/2019.csv)',
    right: 'minhang-quality validate data/2019.csv',
  },
  'file/unreadable': {
    meaning:
      'The file or folder cannot be read: no permission, another program, a loop of links, a faulty disk. The hint says what to do about the cause.',
    wrong: 'a file that you may not read',
    right: 'get permission, or read a copy of your own',
  },
  'file/no-csv': {
    meaning: 'The folder holds no .csv file, so there is nothing to read.',
    wrong: 'data/\n  figures-2019.docx',
    right: 'data/\n  2019.csv',
  },
  'file/empty': {
    meaning: 'There is nothing in the file.',
    wrong: '(an empty file)',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'file/no-rows': {
    meaning: 'There is a header and no row below it.',
    wrong: 'id,year,value',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'file/more-alike': {
    meaning:
      'One file has more than ten thousand problems of one kind: the first ten thousand are listed, the rest are counted, with the lines they lie between.',
    wrong: 'thirty thousand rows without a year',
    right: 'the file with a year column',
  },
  'file/not-csv': {
    meaning:
      'The file is no table of text but a workbook, an archive, a web page or the like, whatever its name says.',
    wrong: '2019.xls renamed to 2019.csv',
    right: '2019.xls opened in Excel and saved as "CSV UTF-8"',
  },
  'encoding/invalid': {
    meaning:
      'Some bytes are no character in the encoding of the file; � stands in their place and everything else is read.',
    wrong: 'a UTF-8 file with a few bytes broken on the way',
    right: 'exported again, saved as "CSV UTF-8"',
  },
  'encoding/mixed': {
    meaning:
      'A line or a cell is in another encoding than the file (UTF-8 and GBK together), probably pasted. Each was read in its own: check it.',
    wrong: 'a GBK file into which UTF-8 text was pasted',
    right: 'the whole file in one encoding, saved as "CSV UTF-8"',
  },
  'encoding/other': {
    meaning:
      'The file seems to be in Big5, Shift-JIS or UTF-7; only UTF-8, UTF-16 and GB18030 (GBK) are read. Nothing of it was read.',
    wrong: 'a Big5 file from a system in traditional Chinese',
    right: 'the same table, saved as "CSV UTF-8"',
  },
  'encoding/unknown': {
    meaning: 'The name after --encoding is not known; the encoding was found from the bytes instead.',
    wrong: '--encoding chinese',
    right: '--encoding gb18030',
  },
  'encoding/doubtful': {
    meaning:
      'The file can be read in this encoding, yet few everyday characters come out: the text may be garbled.',
    wrong: '缂栧彿,瀹為檯鍊�',
    right: '编号,实际值',
  },
  'encoding/lost-character': {
    meaning: 'The file holds the sign �: a character was lost in an earlier conversion.',
    wrong: 'id,name,value\nT4-02,森林覆�率,18',
    right: 'id,name,value\nT4-02,森林覆盖率,18',
  },
}
