import type { RowProblems } from '../../../core/problems/row.ts'
import type { CodeWords } from '../../code-words.ts'

export const row: CodeWords<RowProblems> = {
  'row/unknown-id': {
    meaning: '计划中没有这个编号。',
    wrong: '编号,年份,实际值\nT9-02,2019,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'row/unknown-indicator': {
    meaning: '计划中没有叫这个名称的指标，也没有这个别名。',
    wrong: '指标名称,年份,实际值\n树林比例,2019,18',
    right: '指标名称,年份,实际值\n森林覆盖率,2019,18',
  },
  'row/no-indicator': {
    meaning: '有数值而没有填写编号或名称，不知道是哪个指标。',
    wrong: '编号,年份,实际值\n,2019,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'row/id-name-mismatch': {
    meaning: '编号与名称不是同一指标，多半是粘贴时错了行。该指标不判定，以免张冠李戴。',
    wrong: '编号,指标名称,实际值\nT4-01,森林覆盖率,18',
    right: '编号,指标名称,实际值\nT4-02,森林覆盖率,18',
  },
  'row/ambiguous-name': {
    meaning: '名称对应不止一个指标。',
    wrong: '项目,实际值\n抽检,98',
    right: '编号,项目,实际值\nT2-04,抽检,98',
  },
  'row/no-year': {
    meaning: '不知道数据是哪一年的：没有年份列，标题、文件名中也没有唯一的年份。',
    wrong: 'data.csv：\n编号,实际值\nT4-02,18',
    right: 'data.csv：\n编号,年份,实际值\nT4-02,2019,18',
  },
  'row/bad-year': {
    meaning: '年份列的内容不是四位年份；或者有数值的行未填年份，标题、文件名中也没有唯一的年份。',
    wrong: '编号,年份,实际值\nT4-02,去年,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'row/outside-period': {
    meaning: '年份在计划期之外，照常读取，但不参与计划期内的判定。',
    wrong: '编号,年份,实际值\nT4-02,2009,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'row/conflict': {
    meaning: '同一指标同一年份有两个不同的数值，无法取舍，该指标不判定。',
    wrong: '编号,年份,实际值\nT4-02,2019,17.8\nT4-02,2019,18',
    right: '编号,年份,实际值,数据状态\nT4-02,2019,17.8,初步\nT4-02,2019,18,正式',
  },
  'row/repeated': {
    meaning: '同一指标同一年份的同一数值报了两遍。',
    wrong: '编号,年份,实际值\nT4-02,2019,18\nT4-02,2019,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'row/replaced': {
    meaning: '初步数、估计数已由正式数替代，或预测数已由实际值替代。不必处理。',
    wrong: '编号,年份,实际值,数据状态\nT4-02,2019,17.8,初步\nT4-02,2019,18,正式',
    right: '编号,年份,实际值,数据状态\nT4-02,2019,18,正式',
  },
  'row/district-only': {
    meaning: '只适用于全区的目标填了街镇。街镇不按这类目标判定，该行不参与判定。',
    wrong: '编号,街镇,年份,实际值\nT1-03,浦江镇,2019,3',
    right: '编号,街镇,年份,实际值\nT1-03,,2019,17',
  },
  'row/unknown-status': {
    meaning: '数据状态不是已知的几种。',
    wrong: '编号,年份,实际值,数据状态\nT4-02,2019,18,差不多',
    right: '编号,年份,实际值,数据状态\nT4-02,2019,18,初步',
  },
  'row/target-differs': {
    meaning: '表中的目标值与计划不同。判定以计划为准，但可能错了行。',
    wrong: '编号,目标值,年份,实际值\nT4-02,15%,2019,18',
    right: '编号,目标值,年份,实际值\nT4-02,18%,2019,18',
  },
  'row/set-aside': {
    meaning: '合计、小计、小标题、注释行不是指标，未作为指标读取。',
    wrong: '编号,指标名称,实际值\n合计,,53',
    right: '（不必改动）',
  },
  'coverage/missing': {
    meaning: '数据中没有该目标在判定年份的数值；判定结果为“无法判定”，不算达标。',
    wrong: '编号,年份,实际值\nT4-02,2019,',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
}
