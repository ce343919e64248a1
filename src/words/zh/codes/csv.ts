import type { CsvProblems } from '../../../core/problems/csv.ts'
import type { CodeWords } from '../../code-words.ts'

export const csv: CodeWords<CsvProblems> = {
  'csv/unclosed-quote': {
    meaning: '引号打开后没有关闭，后面的内容无法断定属于哪个单元格。',
    wrong: '编号,指标名称,实际值\nT4-02,"森林覆盖率,18',
    right: '编号,指标名称,实际值\nT4-02,"森林覆盖率",18',
  },
  'csv/stray-quote': {
    meaning: '引号出现在单元格中间，或关闭之后还有文字。',
    wrong: '编号,备注,实际值\nT1-09,获"三品"认证,3',
    right: '编号,备注,实际值\nT1-09,"获""三品""认证",3',
  },
  'csv/ragged-row': {
    meaning: '一行的单元格数与表头不同，数值可能错列，因此该行不参与判定。',
    wrong: '编号,年份,实际值\nT1-01,2019,1,234',
    right: '编号,年份,实际值\nT1-01,2019,"1,234"',
  },
  'csv/nul': {
    meaning: '文件中有空字符（NUL），多为导出出错或文件损坏。',
    wrong: '编号,年份,实际值\nT4-02,2019,1<NUL>8',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'csv/mixed-line-ends': {
    meaning: '文件里有不止一种换行方式，已全部识别，不影响读取。',
    wrong: '第 1 行<CRLF>\n第 2 行<LF>',
    right: '第 1 行<CRLF>\n第 2 行<CRLF>',
  },
  'csv/blank-rows': {
    meaning: '表中有空行，已跳过，不影响读取。',
    wrong: '编号,年份,实际值\nT4-01,2019,11\n,,\nT4-02,2019,18',
    right: '编号,年份,实际值\nT4-01,2019,11\nT4-02,2019,18',
  },
  'csv/wrapped-rows': {
    meaning: '整行被一对引号包住，分隔符不起作用，一行成了一个单元格。',
    wrong: '"编号,年份,实际值"\n"T4-02,2019,18"',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'csv/long-cell': {
    meaning: '单元格过长，多半是引号没有配对，把后面的内容都包了进去。',
    wrong: '编号,备注,实际值\nT4-02,"说明……（一直到文件末尾）',
    right: '编号,备注,实际值\nT4-02,"说明……",18',
  },
  'csv/long-row': {
    meaning: '一行的单元格过多，多半是换行丢失或分隔符有误。',
    wrong: '全部数据挤在一行里',
    right: '每个指标一行',
  },
  'header/no-known-column': {
    meaning: '表头中没有一列能识别，不知道哪列是指标、哪列是数值。',
    wrong: '甲,乙,丙\nT4-02,2019,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'header/missing-column': {
    meaning: '缺少必需的列：指标（编号或名称），或数值。',
    wrong: '编号,年份\nT4-02,2019',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'header/beyond-end': {
    meaning: '指定的表头行之后没有内容：文件没有这么多行，没有可读的表头和数据。',
    wrong: '--header-line 99（文件只有 54 行）',
    right: '--header-line 1',
  },
  'header/duplicate': {
    meaning: '有两列表示同一内容，只读取前一列。',
    wrong: '编号,实际值,实际值\nT4-02,18,19',
    right: '编号,实际值\nT4-02,18',
  },
  'header/blank': {
    meaning: '有一列有内容而没有表头，该列不读取。',
    wrong: '编号,实际值,\nT4-02,18,初步',
    right: '编号,实际值,数据状态\nT4-02,18,初步',
  },
  'header/empty-columns': {
    meaning: '表格右侧有既无列名也无内容的空列，已略去。',
    wrong: '编号,年份,实际值,,\nT4-02,2019,17.15,,',
    right: '编号,年份,实际值\nT4-02,2019,17.15',
  },
  'header/line-break': {
    meaning: '表头单元格里有换行，已按去掉换行读取。',
    wrong: '编号,"实际\n值"',
    right: '编号,实际值',
  },
  'header/unknown-column': {
    meaning: '有一列用不上。若本意是某个已知列，请改写表头；否则不影响判定。',
    wrong: '编号,实际直\nT4-02,18',
    right: '编号,实际值\nT4-02,18',
  },
  'header/two-rows': {
    meaning: '表头占两行（上面一行是合并单元格），已合并读取。',
    wrong: '编号,实际值,\n,2018年,2019年',
    right: '编号,2018年,2019年',
  },
  'header/another': {
    meaning: '同一文件里有两张表头不同的表。第二张表的各列与第一张不对应，不读取。',
    wrong: '编号,年份,实际值\nT4-01,2019,11\n编号,实际值,年份\nT4-02,18,2019',
    right: '编号,年份,实际值\nT4-01,2019,11\nT4-02,2019,18',
  },
  'header/repeated': {
    meaning: '表头在数据中间又出现一次，已跳过。',
    wrong: '编号,实际值\nT4-01,11\n编号,实际值\nT4-02,18',
    right: '编号,实际值\nT4-01,11\nT4-02,18',
  },
  'header/preamble': {
    meaning: '表头之上有标题、填报单位等说明，已跳过；其中唯一的年份用作数据年份。',
    wrong: '2019年质量指标报表\n编号,实际值\nT4-02,18',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
}
