import type { ValueProblems } from '../../../core/problems/value.ts'
import type { CodeWords } from '../../code-words.ts'

export const value: CodeWords<ValueProblems> = {
  'value/not-a-number': {
    meaning: 'The cell should hold a number and does not.',
    wrong: 'id,year,value\nT4-02,2019,as required',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'value/not-a-stage': {
    meaning: 'The target asks how far a project has come, and the cell does not say.',
    wrong: 'id,year,value\nT2-07,2019,85',
    right: 'id,year,value\nT2-07,2019,under way',
  },
  'value/ambiguous-number': {
    meaning: 'The number can be read in several ways: which sign is the decimal point?',
    wrong: 'id,year,value\nT1-01,2019,"1.234,5"',
    right: 'id,year,value\nT1-01,2019,"1,234.5"',
  },
  'value/range': {
    meaning: 'The cell holds a range, which decides nothing.',
    wrong: 'id,year,value\nT4-02,2019,17-19',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'value/date': {
    meaning: 'The cell holds a date, often what Excel made of "2-3".',
    wrong: 'id,year,value\nT4-11,2019,3-Feb',
    right: 'id,year,value\nT4-11,2019,3',
  },
  'value/spreadsheet-error': {
    meaning: 'The cell holds the mark of a spreadsheet for a formula that failed.',
    wrong: 'id,year,value\nT4-02,2019,#DIV/0!',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'value/fraction-for-percent': {
    meaning:
      'A percentage is due, yet the value looks like a fraction: 95.2% written as 0.952. It is neither failed nor multiplied in silence; the tool asks.',
    wrong: 'id,year,value,unit\nT1-01,2019,0.952,%',
    right: 'id,year,value,unit\nT1-01,2019,95.2,%',
  },
  'value/percent-for-fraction': {
    meaning: 'The unit says fraction, yet the figure is far above 1: one of the two is wrong.',
    wrong: 'id,year,value,unit\nT1-01,2019,95.2,fraction',
    right: 'id,year,value,unit\nT1-01,2019,95.2,%',
  },
  'value/sign': {
    meaning: 'The target asks for a fall and the figure is negative: is it a fall or a rise?',
    wrong: '(target: a fall of at least 10%)\nvalue: -12',
    right: '(target: a fall of at least 10%)\nvalue: 12',
  },
  'value/negative': {
    meaning: 'The indicator is never below zero, and the figure is.',
    wrong: 'id,year,value\nT4-02,2019,-18',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'value/estimate': {
    meaning: 'The figure is an estimate ("about"). It is judged as it stands and marked as estimated.',
    wrong: 'id,year,value\nT4-02,2019,about 18',
    right: 'id,year,value\nT4-02,2019,18.02',
  },
  'value/bound-compared': {
    meaning:
      'The figure of the city or of the year before is only a bound (0.29以下). It is compared with nothing, and a target that needs it stays unknown.',
    wrong: 'id,year,value,previous\nT4-02,2019,18,at most 17',
    right: 'id,year,value,previous\nT4-02,2019,18,16.9',
  },
  'value/cumulative-fall': {
    meaning: 'A running total never falls, and this one does: probably the figure of the year alone.',
    wrong: 'year,value\n2018,12\n2019,5',
    right: 'year,value\n2018,12\n2019,17',
  },
  'unit/unknown': {
    meaning: 'The unit is not known.',
    wrong: 'id,year,value,unit\nT4-01,2019,11,square meeter',
    right: 'id,year,value,unit\nT4-01,2019,11,m²',
  },
  'unit/mismatch': {
    meaning: "The unit is known but not the target's, and one does not convert to the other.",
    wrong: 'id,year,value,unit\nT4-01,2019,11,%',
    right: 'id,year,value,unit\nT4-01,2019,11,m²',
  },
  'unit/contradiction': {
    meaning:
      'The unit behind the figure is another than that in the unit column. Which is right is not guessed, so the figure is not used, even where one converts to the other.',
    wrong: 'id,year,value,unit\nM08-1,2019,305000 m²,10000 m²',
    right: 'id,year,value,unit\nM08-1,2019,305000 m²,m²',
  },
  'unit/converted': {
    meaning: "The unit is not the plan's but converts to it; it was converted. Check that this was meant.",
    wrong: 'unit: ‰, value: 180',
    right: 'unit: %, value: 18',
  },
}
