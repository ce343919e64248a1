import type { RowProblems } from '../../../core/problems/row.ts'
import type { CodeWords } from '../../code-words.ts'

export const row: CodeWords<RowProblems> = {
  'row/unknown-id': {
    meaning: 'The plan has no target with this id.',
    wrong: 'id,year,value\nT9-02,2019,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'row/unknown-indicator': {
    meaning: 'No target of the plan has this name, nor is it an alias of one.',
    wrong: 'name,year,value\nShare of trees,2019,18',
    right: 'name,year,value\nForest coverage,2019,18',
  },
  'row/no-indicator': {
    meaning: 'There is a value but neither id nor name, so nobody knows whose it is.',
    wrong: 'id,year,value\n,2019,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'row/id-name-mismatch': {
    meaning:
      'Id and name belong to different targets; often rows shifted in pasting. The target is left unjudged.',
    wrong: 'id,name,value\nT4-01,Forest coverage,18',
    right: 'id,name,value\nT4-02,Forest coverage,18',
  },
  'row/ambiguous-name': {
    meaning: 'The name fits more than one target.',
    wrong: 'item,value\n抽检,98',
    right: 'id,item,value\nT2-04,抽检,98',
  },
  'row/no-year': {
    meaning:
      'Nothing says what year the data are for: no column, no single year in the title or the file name.',
    wrong: 'data.csv:\nid,value\nT4-02,18',
    right: 'data.csv:\nid,year,value\nT4-02,2019,18',
  },
  'row/bad-year': {
    meaning:
      'The year is no year of four digits; or a row with a figure leaves it blank, and no single year stands in the title or the file name.',
    wrong: 'id,year,value\nT4-02,last,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'row/outside-period': {
    meaning: "The year is outside the plan's; the row is read but judges nothing within the plan.",
    wrong: 'id,year,value\nT4-02,2009,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'row/conflict': {
    meaning:
      'One target has two different values for one year. Neither is preferred; the target is left unjudged.',
    wrong: 'id,year,value\nT4-02,2019,17.8\nT4-02,2019,18',
    right: 'id,year,value,status\nT4-02,2019,17.8,provisional\nT4-02,2019,18,final',
  },
  'row/repeated': {
    meaning: 'The same value of one target and year is given twice.',
    wrong: 'id,year,value\nT4-02,2019,18\nT4-02,2019,18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'row/replaced': {
    meaning:
      'A final value stands in place of a provisional or estimated one, or an actual value in place of a forecast. Nothing to do.',
    wrong: 'id,year,value,status\nT4-02,2019,17.8,provisional\nT4-02,2019,18,final',
    right: 'id,year,value,status\nT4-02,2019,18,final',
  },
  'row/district-only': {
    meaning:
      'A region was given for a target that applies to the whole district only. No region is judged by it, so the row judges nothing.',
    wrong: 'id,region,year,value\nT1-03,Pujiang,2019,3',
    right: 'id,region,year,value\nT1-03,,2019,17',
  },
  'row/unknown-status': {
    meaning: 'The status is none of those known.',
    wrong: 'id,year,value,status\nT4-02,2019,18,more or less',
    right: 'id,year,value,status\nT4-02,2019,18,provisional',
  },
  'row/target-differs': {
    meaning: "The target given in the table is not the plan's. The plan decides, but rows may have shifted.",
    wrong: 'id,target,year,value\nT4-02,15%,2019,18',
    right: 'id,target,year,value\nT4-02,18%,2019,18',
  },
  'row/set-aside': {
    meaning: 'Totals, headings and notes are no indicators; they were not read as such.',
    wrong: 'id,name,value\ntotal,,53',
    right: '(nothing to change)',
  },
  'coverage/missing': {
    meaning: 'The data hold no value of this target for the year to judge. It is unknown, never passed.',
    wrong: 'id,year,value\nT4-02,2019,',
    right: 'id,year,value\nT4-02,2019,18',
  },
}
