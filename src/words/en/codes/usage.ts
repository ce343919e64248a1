import type { UsageProblems } from '../../../core/problems/usage.ts'
import type { CodeWords } from '../../code-words.ts'

export const usage: CodeWords<UsageProblems> = {
  'usage/arguments': {
    meaning: 'The command line cannot be understood.',
    wrong: 'minhang-quality targets something',
    right: 'minhang-quality targets',
  },
  'usage/unknown-option': {
    meaning: 'There is no such option.',
    wrong: 'minhang-quality check data/2019.csv --yaer 2019',
    right: 'minhang-quality check data/2019.csv --year 2019',
  },
  'usage/unknown-command': {
    meaning: 'There is no such command.',
    wrong: 'minhang-quality chek data/2019.csv',
    right: 'minhang-quality check data/2019.csv',
  },
  'usage/missing-argument': {
    meaning: 'The command lacks an argument it needs.',
    wrong: 'minhang-quality check',
    right: 'minhang-quality check data/2019.csv',
  },
  'usage/missing-value': {
    meaning: 'The option lacks its value.',
    wrong: 'minhang-quality check data/2019.csv --year',
    right: 'minhang-quality check data/2019.csv --year 2019',
  },
  'usage/bad-choice': {
    meaning: 'The value is none of those the option takes.',
    wrong: 'minhang-quality check data/2019.csv -f jsn',
    right: 'minhang-quality check data/2019.csv -f json',
  },
  'usage/bad-year': {
    meaning: 'The value of --year, --from or --to is no year of four digits.',
    wrong: '--year 19',
    right: '--year 2019',
  },
  'usage/two-submissions': {
    meaning: 'compare was not given exactly two submissions, each a file, a folder or a glob.',
    wrong: 'minhang-quality compare data/2019.csv',
    right: 'minhang-quality compare first.csv final.csv',
  },
  'usage/from-to': {
    meaning: '--from and --to were not given together, or beside --year.',
    wrong: 'minhang-quality compare data/ --from 2018',
    right: 'minhang-quality compare data/ --from 2018 --to 2019',
  },
  'usage/no-match': {
    meaning:
      'A filter fits no target, or no target or problem code has this name. An error, so that nothing checked never looks like everything passed.',
    wrong: 'minhang-quality explain T9-99',
    right: 'minhang-quality explain T4-02',
  },
  'usage/not-in-data': {
    meaning:
      'No row of the data has the name that --region or --department asks for. The hint gives the names near it, or those there are.',
    wrong: 'minhang-quality check data/regions-2019.csv --region 七宝',
    right: 'minhang-quality check data/regions-2019.csv --region 七宝镇',
  },
  'usage/output-pairs': {
    meaning: 'There are more -o than -f, so it is unclear which format goes where.',
    wrong: '-f json -o a.json -o b.csv',
    right: '-f json -o a.json -f csv -o b.csv',
  },
  'usage/not-for-terminal': {
    meaning: 'A file for another program, such as a workbook, was asked for on a terminal.',
    wrong: 'minhang-quality report data/2019.csv -f xlsx',
    right: 'minhang-quality report data/2019.csv -f xlsx -o report.xlsx',
  },
  'usage/unwritable': {
    meaning: 'The output file cannot be written; what was there is untouched.',
    wrong: '-f json -o no-such-folder/a.json',
    right: '-f json -o a.json',
  },
  'usage/output-lost': {
    meaning:
      'Standard output took no more, such as when it goes to a file on a full disk; what was written is not whole.',
    wrong: 'minhang-quality targets -f json > /dev/full',
    right: 'minhang-quality targets -f json -o targets.json',
  },
  'usage/over-input': {
    meaning:
      'A result was to be written over a data file that is read, or over a file of the plan. Nothing has been written.',
    wrong: 'minhang-quality check 2019.csv -f csv -o 2019.csv',
    right: 'minhang-quality check 2019.csv -f csv -o verdicts.csv',
  },
  'usage/output-twice': {
    meaning: 'Two results were to be written to one file, so that only the latter would have been left.',
    wrong: 'minhang-quality check 2019.csv -f json -o result -f csv -o result',
    right: 'minhang-quality check 2019.csv -f json -o result.json -f csv -o result.csv',
  },
  'usage/write-back': {
    meaning:
      'What is written back would replace a submitted file, or lie in a submitted folder and be read as data the next time.',
    wrong: 'minhang-quality validate data/ --write-back data/',
    right: 'minhang-quality validate data/ --write-back returned/',
  },
  'coverage/no-observation': {
    meaning: 'Not one row gives a value for a target of the plan.',
    wrong: 'id,year,value\nX1,2019,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'coverage/no-year': {
    meaning: 'The data hold no row for the year to judge.',
    wrong: '(the data are for 2019)\nminhang-quality check data/2019.csv --year 2020',
    right: 'minhang-quality check data/2019.csv --year 2019',
  },
}
