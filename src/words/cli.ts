/** Help texts, in both languages side by side: they are short, and each belongs to one option. */
import type { Lang } from './words.ts'

type OptionName =
  | 'targets'
  | 'id'
  | 'category'
  | 'table'
  | 'measure'
  | 'year'
  | 'department'
  | 'region'
  | 'only'
  | 'rule'
  | 'maxWarnings'
  | 'from'
  | 'to'
  | 'whatIf'
  | 'reach'
  | 'data'
  | 'writeBack'
  | 'encoding'
  | 'wide'
  | 'delimiter'
  | 'headerLine'
  | 'sheet'
  | 'stdinFilename'
  | 'output'
  | 'lang'
  | 'color'
  | 'noColor'
  | 'quiet'
  | 'title'
  | 'date'
  | 'width'
  | 'observations'
  | 'help'
  | 'version'

/** Options that take one of a list, which is not to be written out here: it would be forgotten. */
type ListOption = 'failOn' | 'method' | 'format' | 'sections' | 'dialect'

export interface CliWords {
  readonly summary: string
  readonly options: { readonly [Name in OptionName]: string }
  readonly listed: { readonly [Name in ListOption]: (names: readonly string[]) => string }
  readonly commands: {
    readonly [Name in
      | 'check'
      | 'gap'
      | 'compare'
      | 'validate'
      | 'report'
      | 'targets'
      | 'explain'
      | 'template'
      | 'schema'
      | 'sql'
      | 'help']: string
  }
  readonly arguments: {
    readonly files: string
    readonly compared: string
    readonly id: string
    readonly schema: string
  }
  readonly usage: string
  readonly argumentsHeading: string
  readonly optionsHeading: string
  readonly commandsHeading: string
  readonly exitCodes: string
  /** Told when a file has been written back. */
  readonly writtenBack: (from: string, to: string) => string
  readonly bug: string
}

const zh: CliWords = {
  summary: '按质量提升三年行动计划的目标判定实际值：达标、未达标、无法判定，并说明差距。',
  options: {
    targets: '计划所在文件夹（默认：随附的闵行区计划）',
    id: '只看这些编号的目标',
    category: '只看这些类别',
    table: '只看这些表（1-4）',
    measure: '只看这些责任举措（1-36）',
    year: '判定年份（默认：计划期内有数据的最近一年）',
    department: '只看这些责任部门',
    region: '只看这些街镇；只有一个时逐项列出',
    only: '只列出这些结果，计数与退出码不变；check 为 pass、fail、unknown，写错时列出可选值',
    rule: '改变某类问题的级别，如 value/estimate=off；可取 off、warning、error，可重复',
    maxWarnings: '警告超过此数即以 1 退出',
    from: '与 --to 并用：同一批数据中作为比较起点的年份',
    to: '与 --from 并用：同一批数据中作为比较终点的年份',
    whatIf: '假设再报一个数，研判如何变化，如 T4-02=18.2 或 T4-02@2020=18.2；可重复',
    reach: '列出每项在途目标现在应达到、下年需达到的值（线性推算）',
    data: '同时用这份数据说明研判过程，把数代入公式；可重复',
    writeBack: '把报送的各行写回此文件夹（CSV UTF-8），首列逐行注明问题，供部门更正后重报',
    wide: '一个指标一行，按年份分列',
    encoding: '文件编码（默认：按内容识别）',
    delimiter: '分隔符：, ; tab |（默认：自动识别）',
    headerLine: '表头所在行号（默认：自动识别）',
    sheet: '要读取的工作表（默认：第一张表头可识别的）',
    stdinFilename: '从标准输入读取时所用的文件名',
    output: '写入文件（与前面的 -f 配对）',
    lang: '语言（默认：按 LC_ALL、LC_MESSAGES、LANG）',
    color: '始终着色',
    noColor: '不着色',
    quiet: '标准错误中只保留错误',
    title: '报告标题（默认：计划名称与年份）',
    date: '印在报告上的日期；不给则不印',
    width: '页面宽度，列数（默认：终端宽度；text 格式为 80）',
    observations: '数据所在的表，可带模式名，如 quality.observations（默认：observations）',
    help: '显示帮助',
    version: '显示版本',
  },
  listed: {
    failOn: (names) => `何种情况以 1 退出（各项包含其前各项）：${names.join('、')}；默认 fail`,
    method: (names) => `推算方法：${names.join('、')}；默认 ${names[0]}`,
    format: (names) => `输出格式：${names.join('、')}；可与 -o 成对重复`,
    sections: (names) => `只要这些章节，按所列顺序：${names.join('、')}`,
    dialect: (names) => `数据库：${names.join('、')}；默认 ${names[0]}`,
  },
  commands: {
    check: '判定实际值是否达到计划目标',
    gap: '距计划末年目标还差多少，按现在的进度能否完成',
    compare: '比较前后两次报送，或同一批数据的两个年份，有哪些变化',
    validate: '检查报送的数据能否使用，不作判定',
    report: '写出供人阅读的完整报告',
    targets: '列出计划的全部目标',
    explain: '说明一项目标（原文、判定方法、责任举措），或一个问题代码',
    template: '输出供填报的空表（CSV）',
    schema: '输出计划文件的 JSON Schema',
    sql: '把判定写成一条查询语句，在数据所在的数据库中运行',
    help: '显示某个命令的帮助',
  },
  arguments: {
    files: 'CSV 或 .xlsx 文件、文件夹（其下所有 .csv）、通配符，或 - 表示标准输入',
    compared: '前后两次报送，各为一个文件、文件夹或通配符；用 --from、--to 时为同一批数据的全部文件',
    id: '目标编号（如 T4-01）、问题代码（如 value/range），或 codes 表示全部问题代码',
    schema: 'plan、measures、units 或 targets（默认：targets）',
  },
  usage: '用法：',
  argumentsHeading: '参数：',
  optionsHeading: '选项：',
  commandsHeading: '命令：',
  exitCodes: '退出码：0 完成；1 有未达标或数据错误（见 --fail-on）；2 无法完成；3 程序缺陷；130 被中断。',
  writtenBack: (from, to) => `${from} 已写回 ${to}`,
  bug: '这是 minhang-quality 自身的缺陷。请把以下内容连同所用命令反馈给维护者：',
}

const en: CliWords = {
  summary:
    'Judges actual values against the targets of a quality plan: pass, fail or unknown, and by how much.',
  options: {
    targets: 'folder of the plan (default: the Minhang plan that ships)',
    id: 'only targets with these ids',
    category: 'only these categories',
    table: 'only these tables of the plan (1-4)',
    measure: 'only targets of these measures (1-36)',
    year: "year to judge (default: the latest with data in the plan's period)",
    department: 'only these departments',
    region: 'only these regions (towns); one by itself is shown in full',
    only: 'list only these verdicts (for check: pass, fail, unknown); changes no count and no exit code',
    rule: 'severity of a problem code, such as value/estimate=off: off, warning or error; repeatable',
    maxWarnings: 'end with exit code 1 when there are more warnings than this',
    from: 'with --to: the earlier of two years of one body of data',
    to: 'with --from: the later of two years of one body of data',
    whatIf: 'what one more value would do, such as T4-02=18.2 or T4-02@2020=18.2; repeatable',
    reach: 'for each open target the value that would be on track now, and the value needed next year',
    data: 'tell also how the verdict comes about with these data, the numbers put in; repeatable',
    writeBack:
      'write the rows back into this folder as CSV UTF-8, what is wrong with each in the first column',
    wide: 'one row per indicator, one column per year',
    encoding: 'encoding of the files (default: found from the bytes)',
    delimiter: 'cell delimiter: , ; tab | (default: found)',
    headerLine: 'line of the header (default: found)',
    sheet: 'sheet of a workbook to read (default: the first with a known header)',
    stdinFilename: 'file name to show for standard input',
    output: 'file to write (pairs with the -f before it)',
    lang: 'language (default: from LC_ALL, LC_MESSAGES, LANG)',
    color: 'always colour',
    noColor: 'never colour',
    quiet: 'only errors on standard error',
    title: 'title of the report (default: the plan and the year)',
    date: 'date to print on the report; none is made up',
    width: 'columns of the page (default: the terminal, 80 for text)',
    observations: 'table of the observations, such as quality.observations (default: observations)',
    help: 'show this help',
    version: 'show the version',
  },
  listed: {
    failOn: (names) =>
      `what ends with exit code 1, each with those before it: ${names.join(', ')}; fail unless given`,
    method: (names) => `${names.join(', ')}; ${names[0]} unless given`,
    format: (names) => `${names.join(', ')}; repeat in pairs with -o`,
    sections: (names) => `only these sections, in this order: ${names.join(', ')}`,
    dialect: (names) => `${names.join(', ')}; ${names[0]} unless given`,
  },
  commands: {
    gap: "how far each target is from the plan's last year, and whether the pace suffices",
    check: 'judge actual values against the plan: pass, fail or unknown',
    compare: 'what changed between two submissions, or two years of one body of data',
    validate: 'check submitted files without judging any target',
    report: 'the whole story for people',
    targets: "list the plan's targets",
    explain: "one target (the plan's words, how it is read, its measure), or one problem code",
    template: 'a blank CSV to fill in',
    schema: 'JSON Schema of the plan files',
    sql: 'the judgement as a query: DuckDB, PostgreSQL, Spark',
    help: 'show the help of a command',
  },
  arguments: {
    files: 'CSV or .xlsx files, folders (every .csv below), globs, or - for standard input',
    compared:
      'two submissions, each a file, a folder or a glob; with --from and --to the files of one body of data',
    id: 'id of a target (T4-01), a problem code (value/range), or codes for all of them',
    schema: 'plan, measures, units or targets (default: targets)',
  },
  usage: 'Usage:',
  argumentsHeading: 'Arguments:',
  optionsHeading: 'Options:',
  commandsHeading: 'Commands:',
  exitCodes:
    'Exit codes: 0 done; 1 a failed target or wrong data (see --fail-on); 2 could not do the job; 3 a bug; 130 interrupted.',
  writtenBack: (from, to) => `${from} written back to ${to}`,
  bug: 'This is a bug in minhang-quality. Please report it with the command you ran and what follows:',
}

const languages: { readonly [L in Lang]: CliWords } = { zh, en }
export const cliWordsOf = (lang: Lang): CliWords => languages[lang]
