import type { UsageProblems } from '../../../core/problems/usage.ts'
import type { CodeWords } from '../../code-words.ts'

export const usage: CodeWords<UsageProblems> = {
  'usage/arguments': {
    meaning: '命令行写法有误。',
    wrong: 'minhang-quality targets 多余的参数',
    right: 'minhang-quality targets',
  },
  'usage/unknown-option': {
    meaning: '没有这个选项。',
    wrong: 'minhang-quality check data/2019.csv --yaer 2019',
    right: 'minhang-quality check data/2019.csv --year 2019',
  },
  'usage/unknown-command': {
    meaning: '没有这个命令。',
    wrong: 'minhang-quality chek data/2019.csv',
    right: 'minhang-quality check data/2019.csv',
  },
  'usage/missing-argument': {
    meaning: '命令缺少必需的参数。',
    wrong: 'minhang-quality check',
    right: 'minhang-quality check data/2019.csv',
  },
  'usage/missing-value': {
    meaning: '选项后面没有取值。',
    wrong: 'minhang-quality check data/2019.csv --year',
    right: 'minhang-quality check data/2019.csv --year 2019',
  },
  'usage/bad-choice': {
    meaning: '选项的取值不在可选范围内。',
    wrong: 'minhang-quality check data/2019.csv -f jsn',
    right: 'minhang-quality check data/2019.csv -f json',
  },
  'usage/bad-year': {
    meaning: '--year、--from 或 --to 的取值不是四位年份。',
    wrong: '--year 19',
    right: '--year 2019',
  },
  'usage/two-submissions': {
    meaning: 'compare 没有给出前后两次报送，或给出了不止两个。每次报送是一个文件、文件夹或通配符。',
    wrong: 'minhang-quality compare data/2019.csv',
    right: 'minhang-quality compare first.csv final.csv',
  },
  'usage/from-to': {
    meaning: '--from 与 --to 没有同时给出，或与 --year 并用。',
    wrong: 'minhang-quality compare data/ --from 2018',
    right: 'minhang-quality compare data/ --from 2018 --to 2019',
  },
  'usage/no-match': {
    meaning: '筛选条件没有匹配任何目标，或所问的编号、问题代码不存在。宁可报错，也不给出空的“全部通过”。',
    wrong: 'minhang-quality check data/2019.csv --category 绿化',
    right: 'minhang-quality check data/2019.csv --category 绿化质量',
  },
  'usage/not-in-data': {
    meaning:
      '--region 或 --department 所写的名称，数据中一行也没有。提示会列出数据中相近的名称，或全部名称。',
    wrong: 'minhang-quality check data/regions-2019.csv --region 七宝',
    right: 'minhang-quality check data/regions-2019.csv --region 七宝镇',
  },
  'usage/output-pairs': {
    meaning: '-o 多于 -f，不知道哪种格式写入哪个文件。',
    wrong: '-f json -o a.json -o b.csv',
    right: '-f json -o a.json -f csv -o b.csv',
  },
  'usage/not-for-terminal': {
    meaning: '要在终端上显示的是给 Excel 等程序打开的文件。',
    wrong: 'minhang-quality report data/2019.csv -f xlsx',
    right: 'minhang-quality report data/2019.csv -f xlsx -o report.xlsx',
  },
  'usage/unwritable': {
    meaning: '结果文件无法写入；原有文件未被改动。',
    wrong: '-f json -o 没有的文件夹/a.json',
    right: '-f json -o a.json',
  },
  'usage/output-lost': {
    meaning: '结果写到标准输出时中断，例如重定向到的磁盘已满；已写出的部分不完整。',
    wrong: 'minhang-quality targets -f json > /dev/full',
    right: 'minhang-quality targets -f json -o targets.json',
  },
  'usage/over-input': {
    meaning: '输出文件与正在读取的数据文件或计划文件是同一个，写入会覆盖原件，因此没有写入。',
    wrong: 'minhang-quality check 2019.csv -f csv -o 2019.csv',
    right: 'minhang-quality check 2019.csv -f csv -o 判定结果.csv',
  },
  'usage/output-twice': {
    meaning: '两个结果要写入同一个文件，最后只会留下后一个。',
    wrong: 'minhang-quality check 2019.csv -f json -o 结果 -f csv -o 结果',
    right: 'minhang-quality check 2019.csv -f json -o 结果.json -f csv -o 结果.csv',
  },
  'usage/write-back': {
    meaning: '写回的文件会覆盖报送的文件，或落在报送的文件夹里，下次会被当作报送数据读取。',
    wrong: 'minhang-quality validate data/ --write-back data/',
    right: 'minhang-quality validate data/ --write-back 退回/',
  },
  'coverage/no-observation': {
    meaning: '没有一行对应计划中的任何目标，或者数值都没有填。',
    wrong: '编号,年份,实际值\nX1,2019,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'coverage/no-year': {
    meaning: '数据中没有判定年份的行。',
    wrong: '（数据为 2019 年）\nminhang-quality check data/2019.csv --year 2020',
    right: 'minhang-quality check data/2019.csv --year 2019',
  },
}
