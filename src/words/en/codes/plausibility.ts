import type { PlausibilityProblems } from '../../../core/problems/plausibility.ts'
import type { CodeWords } from '../../code-words.ts'

export const plausibility: CodeWords<PlausibilityProblems> = {
  'plausibility/share-outside': {
    meaning:
      'A share below 0 or above 100%. It is judged as it stands, but look at it; the plan may set other limits with "plausible".',
    wrong: 'id,year,value\nT4-02,2019,171.5',
    right: 'id,year,value\nT4-02,2019,17.15',
  },
  'plausibility/date-serial': {
    meaning:
      'A whole number far beyond what is believable that is also the number of a day in a spreadsheet (43134 is 2018-02-03): often "2-3", taken for a date and turned into a number. It is judged as it stands, so do look at it.',
    wrong: 'id,year,value\nT3-02,2018,43134',
    right: 'id,year,value\nT3-02,2018,46',
  },
  'plausibility/fraction': {
    meaning:
      'A share with a target below 10% that is less than a tenth of the target, and near it only when multiplied by 100: as if a percentage had been written as a fraction. It is judged as it stands; with a percent sign nothing is said.',
    wrong: 'id,year,value\nT4-09,2019,0.042',
    right: 'id,year,value\nT4-09,2019,4.2',
  },
  'plausibility/out-of-range': {
    meaning:
      'A figure beyond what the plan\'s "plausible" expects of the target: often a slip of the decimal point or the unit.',
    wrong: 'id,year,value\nT4-04,2019,0.038',
    right: 'id,year,value\nT4-04,2019,38',
  },
  'plausibility/jump': {
    meaning:
      'The change from the year before is larger than the plan holds believable for the target ("plausible", "jump").',
    wrong: 'id,year,value\nT4-02,2018,16.62\nT4-02,2019,71.15',
    right: 'id,year,value\nT4-02,2018,16.62\nT4-02,2019,17.15',
  },
  'plausibility/copied-target': {
    meaning:
      'Every figure of a file and year, five or more, is exactly its target, as if the column of targets had been copied.',
    wrong:
      'id,year,target,value\nT1-01,2019,≥ 99%,99\nT1-02,2019,≥ 80%,80\nT1-04,2019,≥ 90%,90\nT1-05,2019,≥ 70%,70\nT1-06,2019,≥ 96%,96',
    right:
      'id,year,target,value\nT1-01,2019,≥ 99%,99.7\nT1-02,2019,≥ 80%,87.1\nT1-04,2019,≥ 90%,91.2\nT1-05,2019,≥ 70%,70.8\nT1-06,2019,≥ 96%,95.87',
  },
  'plausibility/unchanged': {
    meaning:
      "Every figure of a file and year, five or more, is that of the year before, as if last year's data had been sent again; 0 and 100% do not count.",
    wrong:
      'id,year,previous,value\nT1-01,2019,99.6,99.6\nT1-02,2019,86.4,86.4\nT1-04,2019,82.5,82.5\nT1-05,2019,67.3,67.3\nT1-06,2019,96.41,96.41',
    right:
      'id,year,previous,value\nT1-01,2019,99.6,99.7\nT1-02,2019,86.4,87.1\nT1-04,2019,82.5,91.2\nT1-05,2019,67.3,70.8\nT1-06,2019,96.41,95.87',
  },
}
