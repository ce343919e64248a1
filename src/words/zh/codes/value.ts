import type { ValueProblems } from '../../../core/problems/value.ts'
import type { CodeWords } from '../../code-words.ts'

export const value: CodeWords<ValueProblems> = {
  'value/not-a-number': {
    meaning: '应填数值的单元格不是数值。',
    wrong: '编号,年份,实际值\nT4-02,2019,达到要求',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'value/not-a-stage': {
    meaning: '该指标问的是建设进展，所填内容不是进展。',
    wrong: '编号,年份,实际值\nT2-07,2019,85',
    right: '编号,年份,实际值\nT2-07,2019,推进中',
  },
  'value/ambiguous-number': {
    meaning: '数值有多种读法，不知小数点与千分位各是哪个。',
    wrong: '编号,年份,实际值\nT1-01,2019,"1.234,5"',
    right: '编号,年份,实际值\nT1-01,2019,"1,234.5"',
  },
  'value/range': {
    meaning: '填的是一个范围，不能判定。',
    wrong: '编号,年份,实际值\nT4-02,2019,17-19',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'value/date': {
    meaning: '填的是日期，多半是 Excel 把“2-3”一类的输入自动改成了日期。',
    wrong: '编号,年份,实际值\nT4-11,2019,2月3日',
    right: '编号,年份,实际值\nT4-11,2019,3',
  },
  'value/spreadsheet-error': {
    meaning: '单元格是表格软件的出错标记，公式没有算出结果。',
    wrong: '编号,年份,实际值\nT4-02,2019,#DIV/0!',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'value/fraction-for-percent': {
    meaning:
      '应填百分数，却像是小数：95.2% 被写成 0.952。既不判为未达标，也不擅自放大一百倍，而是请填报人确认。',
    wrong: '编号,年份,实际值,单位\nT1-01,2019,0.952,%',
    right: '编号,年份,实际值,单位\nT1-01,2019,95.2,%',
  },
  'value/percent-for-fraction': {
    meaning: '单位注明为小数，而数值远大于 1，单位与数值必有一误。',
    wrong: '编号,年份,实际值,单位\nT1-01,2019,95.2,小数',
    right: '编号,年份,实际值,单位\nT1-01,2019,95.2,%',
  },
  'value/sign': {
    meaning: '目标问的是下降幅度，却填了负数，不知是下降还是上升。',
    wrong: '（目标：下降 10% 以上）\n实际值：-12',
    right: '（目标：下降 10% 以上）\n实际值：12',
  },
  'value/negative': {
    meaning: '该指标不会小于零，却填了负数。',
    wrong: '编号,年份,实际值\nT4-02,2019,-18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'value/estimate': {
    meaning: '填的是约数（约、左右），按所填数值判定，并标明为估计。',
    wrong: '编号,年份,实际值\nT4-02,2019,约18',
    right: '编号,年份,实际值\nT4-02,2019,18.02',
  },
  'value/bound-compared': {
    meaning: '全市水平、上年值只写了界限（如“0.29以下”），不是确数，不用来比较；需要它的目标无法判定。',
    wrong: '编号,年份,实际值,上年值\nT4-02,2019,18,17以下',
    right: '编号,年份,实际值,上年值\nT4-02,2019,18,16.9',
  },
  'value/cumulative-fall': {
    meaning: '累计数只增不减，却比上一年小，多半是填了当年数。',
    wrong: '年份,实际值\n2018,12\n2019,5',
    right: '年份,实际值\n2018,12\n2019,17',
  },
  'unit/unknown': {
    meaning: '单位不认识。',
    wrong: '编号,年份,实际值,单位\nT4-01,2019,11,平方迷',
    right: '编号,年份,实际值,单位\nT4-01,2019,11,平方米',
  },
  'unit/mismatch': {
    meaning: '单位认识，但不是该指标的单位，两者又不能换算。',
    wrong: '编号,年份,实际值,单位\nT4-01,2019,11,%',
    right: '编号,年份,实际值,单位\nT4-01,2019,11,平方米',
  },
  'unit/contradiction': {
    meaning: '数值后写的单位与单位列不同。以哪个为准不能猜测，所以即使两者可以换算也不采用。',
    wrong: '编号,年份,实际值,单位\nM08-1,2019,305000平方米,万平方米',
    right: '编号,年份,实际值,单位\nM08-1,2019,305000平方米,平方米',
  },
  'unit/converted': {
    meaning: '单位与计划不同而可以换算，已经换算，请核对。',
    wrong: '单位：‰，实际值：180',
    right: '单位：%，实际值：18',
  },
}
