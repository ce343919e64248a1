import type { WorkbookProblems } from '../../../core/problems/workbook.ts'
import type { CodeWords } from '../../code-words.ts'

export const workbook: CodeWords<WorkbookProblems> = {
  'file/damaged': {
    meaning: '工作簿的压缩包或其中的 XML 已损坏，校验不符。宁可不读，也不读错。',
    wrong: '一份没有下载完整的 2019.xlsx',
    right: '重新下载，或在 Excel 中“打开并修复”后另存为 2019.xlsx',
  },
  'file/too-large': {
    meaning: '工作簿过大，或压缩比高得不正常：可能是“压缩炸弹”，也可能是格式刷到了几十万个空行。',
    wrong: '2019.xlsx：40 KB，解压后 4 GB',
    right: '把要报送的表复制到新工作簿，另存为 2019.xlsx',
  },
  'file/no-sheet': {
    meaning: '--sheet 指定的工作表在工作簿中不存在。也可以写序号，第一张表为 1。',
    wrong: 'minhang-quality check 2019.xlsx --sheet 表5',
    right: 'minhang-quality check 2019.xlsx --sheet 表1',
  },
  'file/other-sheets': {
    meaning: '工作簿中有几张数据表，而一次只读取一张：没有指定时，读取第一张表头可识别的。',
    wrong: 'minhang-quality check 2019.xlsx\n（内有“表1”“表2”）',
    right: 'minhang-quality check 2019.xlsx --sheet 表2',
  },
  'file/sheets-aside': {
    meaning: '没有可识别表头的工作表，以及隐藏的工作表，不作为数据读取。',
    wrong: '2019.xlsx：“填表说明”“表1”“代码”（隐藏）',
    right: '（不必改动）',
  },
  'file/workbooks-aside': {
    meaning: '给出文件夹时只读取其中的 .csv 文件，工作簿须直接写出。',
    wrong: 'minhang-quality check data\n（data 下有 2018.csv、2019.xlsx）',
    right: 'minhang-quality check data/2018.csv data/2019.xlsx',
  },
  'row/hidden': {
    meaning: '隐藏或被筛选掉的行也是数据，照常读取。',
    wrong: '（筛选后只显示“环保”的表）',
    right: '（不该报送的行请删去；否则不必改动）',
  },
  'header/stray-cell': {
    meaning: '有一个单元格孤立在表格之外，与表格之间隔着空列，未读取。',
    wrong: '表格在 A1:F60，而 AN7 中写着 18.5',
    right: '18.5 写在 D7，AN7 留空',
  },
  'header/hidden-columns': {
    meaning: '隐藏的列也是数据，照常读取。',
    wrong: '（D 列“2018年”已隐藏）',
    right: '（不该报送的列请删去；否则不必改动）',
  },
  'value/formula': {
    meaning: '单元格是公式，而文件中没有保存它的结果：多由程序生成、从未在 Excel 中打开过。',
    wrong: '编号,年份,实际值\nT4-02,2019,=B2/C2',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'value/merged': {
    meaning: '一个数值写在跨行的合并单元格里。类别、部门、年份可以这样写，数值不可以：不知道它属于哪个指标。',
    wrong: 'D7:D8 合并，写 95.2',
    right: 'D7 写 95.2，D8 写它自己的数值',
  },
  'value/shown-rounded': {
    meaning: '单元格的数字格式使显示的位数少于实际存的位数。判定用实际存的全部数位，98.96 不是 99。',
    wrong: '显示 99%，实际存 0.9896',
    right: '显示 98.96%，实际存 0.9896',
  },
  'value/shown-otherwise': {
    meaning: '单元格的数字格式使它显示的与实际存的不是一回事。判定用实际存的数值。',
    wrong: '格式 [>=95]"达标"：显示“达标”，实际存 96',
    right: '格式“常规”：显示 96',
  },
}
