import type { PlausibilityProblems } from '../../../core/problems/plausibility.ts'
import type { CodeWords } from '../../code-words.ts'

export const plausibility: CodeWords<PlausibilityProblems> = {
  'plausibility/share-outside': {
    meaning: '比率小于 0 或大于 100%。数值照样参与判定，但请核对；计划可用 plausible 为个别指标另定上下限。',
    wrong: '编号,年份,实际值\nT4-02,2019,171.5',
    right: '编号,年份,实际值\nT4-02,2019,17.15',
  },
  'plausibility/out-of-range': {
    meaning: '数值超出计划用 plausible 为该指标写明的可信上下限，多半是小数点或单位有误。',
    wrong: '编号,年份,实际值\nT4-04,2019,0.038',
    right: '编号,年份,实际值\nT4-04,2019,38',
  },
  'plausibility/jump': {
    meaning: '与上年相比，一年的变化超过计划为该指标写明的可信幅度（plausible 的 jump）。',
    wrong: '编号,年份,实际值\nT4-02,2018,16.62\nT4-02,2019,71.15',
    right: '编号,年份,实际值\nT4-02,2018,16.62\nT4-02,2019,17.15',
  },
  'plausibility/copied-target': {
    meaning: '一个文件一年的数值（至少五个）全都恰好等于目标值，像是把目标值一列当成了实际值。',
    wrong:
      '编号,年份,目标值,实际值\nT1-01,2019,≥ 99%,99\nT1-02,2019,≥ 80%,80\nT1-04,2019,≥ 90%,90\nT1-05,2019,≥ 70%,70\nT1-06,2019,≥ 96%,96',
    right:
      '编号,年份,目标值,实际值\nT1-01,2019,≥ 99%,99.7\nT1-02,2019,≥ 80%,87.1\nT1-04,2019,≥ 90%,91.2\nT1-05,2019,≥ 70%,70.8\nT1-06,2019,≥ 96%,95.87',
  },
  'plausibility/unchanged': {
    meaning: '一个文件一年的数值（至少五个）全都与上年相同，像是把上年的数据又报了一遍；0 和 100% 不计在内。',
    wrong:
      '编号,年份,上年值,实际值\nT1-01,2019,99.6,99.6\nT1-02,2019,86.4,86.4\nT1-04,2019,82.5,82.5\nT1-05,2019,67.3,67.3\nT1-06,2019,96.41,96.41',
    right:
      '编号,年份,上年值,实际值\nT1-01,2019,99.6,99.7\nT1-02,2019,86.4,87.1\nT1-04,2019,82.5,91.2\nT1-05,2019,67.3,70.8\nT1-06,2019,96.41,95.87',
  },
}
