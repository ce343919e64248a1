import type { CliWords } from '../cli.ts'

export const cli: CliWords = {
  summary: '按质量提升三年行动计划的目标判定实际值：达标、未达标、无法判定，并说明差距。',
  options: {
    targets: '计划所在文件夹（默认：随附的闵行区计划）',
    id: '只看这些编号的目标',
    category: '只看这些类别',
    table: '只看这些表，如 1,4',
    measure: '只看这些责任举措，如 16',
    year: '判定年份（默认：计划期内有数据的最近一年）',
    templateYear: '填报年份（默认：计划末年）',
    department: '只看这些责任部门',
    region: '只看这些街镇；只有一个时逐项列出',
    only: '只列出这些结果，计数与退出码不变',
    failOn: '出现何种情况以 1 退出，每项都包括排在它前面的各项',
    rule: '改变某类问题的级别，如 value/estimate=off；可取 off、warning、error，可重复',
    maxWarnings: '警告超过此数即以 1 退出',
    from: '与 --to 并用：同一批数据中作为比较起点的年份',
    to: '与 --from 并用：同一批数据中作为比较终点的年份',
    method: '推算方法',
    whatIf: '假设再报一个数，研判如何变化，如 T4-02=18.2 或 T4-02@2020=18.2；可重复',
    reach: '列出每项在途目标现在应达到、下年需达到的值（线性推算）',
    data: '同时用这份数据说明研判过程，把数代入公式；可重复',
    writeBack: '把报送的各行写回此文件夹（CSV UTF-8），首列逐行注明问题，供部门更正后重报',
    encoding: '文件编码（不给时按内容识别）',
    wide: '一个指标一行，按年份分列',
    delimiter: '分隔符，写名称或写符号本身（不给时自动识别）',
    headerLine: '表头所在行号（默认：自动识别）',
    sheet: '要读取的工作表（默认：第一张表头可识别的）',
    stdinFilename: '从标准输入读取时所用的文件名',
    format: '输出格式，可与 -o 成对重复',
    output: '写入文件，与前面的 -f 配对；- 表示标准输出',
    onlyOutput: '写入文件（默认：标准输出）',
    lang: '语言（不给时按 LC_ALL、LC_MESSAGES、LANG）',
    color: '始终着色',
    noColor: '不着色',
    quiet: '标准错误中只保留错误',
    sections: '只要这些章节，按所列顺序',
    title: '报告标题（默认：计划名称与年份）',
    date: '印在报告上的日期；不给则不印',
    width: '页面宽度，列数（默认：终端宽度；text 格式为 80）',
    dialect: '数据库',
    observations: '数据所在的表，可带模式名，如 quality.observations（默认：observations）',
    help: '显示帮助',
    version: '显示版本',
  },
  commands: {
    check: {
      summary: '判定实际值是否达到计划目标',
      about:
        '读取实际值，逐项判定某一年是否达到计划目标，列出目标值、实际值、结果以及差距或余量，再按类别计数；数值一律不作修约。无人报送、互相矛盾或缺少比较对象的，判为“无法判定”并注明原因，绝不算作达标。',
    },
    gap: {
      summary: '距计划末年目标还差多少，按现在的进度能否完成',
      about:
        '从基期出发，看每项目标历年走到哪里，按这样的进度到计划末年能否完成：进度、每年需要的变化、推算值，以及达到序时进度、明显滞后、得而复失等研判。假设再报一个数会怎样，用 --what-if；还需达到多少，用 --reach。',
    },
    compare: {
      summary: '比较前后两次报送，或同一批数据的两个年份，有哪些变化',
      about:
        '逐项比较前后两次报送，或用 --from、--to 比较同一批数据的两个年份：哪些新达标、新未达标，哪些变好、变差，哪些是订正、新报或不再报送。',
    },
    validate: {
      summary: '检查报送的数据能否使用，不作判定',
      about:
        '把报送的文件从头到尾检查一遍：每个问题注明文件、行、列和改正办法，并列出尚未报送的目标。不作判定。--write-back 把各行写成干净的 CSV，首列注明问题，便于退回更正。',
    },
    report: {
      summary: '写出供人阅读的完整报告',
      about:
        '把判定与差距写成一份完整的报告，供领导和部门阅读：结论、需要关注的目标、分表和分举措的情况、逐项说明、数据问题与方法。可作为纯文本、Markdown、自成一体的网页（html）、Excel 工作簿（xlsx）或 Word 文档（docx）。',
    },
    targets: {
      summary: '列出计划的全部目标',
      about: '列出计划的目标：编号、名称、目标值的原文、我们的读法和责任举措。',
    },
    explain: {
      summary: '说明一项目标（原文、判定方法、责任举措），或一个问题代码',
      about:
        '把一项目标说清楚：计划的原文、如何判定、由哪项举措负责、基期是多少；加上 --data，再把数代入公式，说明研判是怎么得来的。也可以说明一个问题代码：是什么意思，错在哪里，怎样改正。',
    },
    template: {
      summary: '输出供填报的空表（CSV）',
      about: '输出一张空表，每项目标一行，编号、名称、单位都已填好，只等填入实际值。',
    },
    schema: {
      summary: '输出计划文件的 JSON Schema',
      about: '输出计划各 YAML 文件的 JSON Schema，编辑器据此提示和检查。',
    },
    sql: {
      summary: '把判定写成一条查询语句，在数据所在的数据库中运行',
      about:
        '把计划的判定写成一条查询语句，在数据所在的数据库中运行：逐行给出结果、原因、差距和余量，全部为精确的十进制计算。',
    },
    completion: {
      summary: '输出命令行补全脚本：bash、zsh、fish',
      about:
        '输出让 shell 按 Tab 键补全的脚本。补全命令、选项、选项可取的值、目标编号、类别、表、举措、年份和问题代码；命令行中已写 --targets 时，补全的是那份计划的内容。',
    },
  },
  helpCommand: '显示某个命令的帮助',
  arguments: {
    files: 'CSV 或 .xlsx 文件、文件夹（其下所有 .csv）、通配符，或 - 表示标准输入',
    compared: '前后两次报送，各为一个文件、文件夹或通配符；用 --from、--to 时为同一批数据的全部文件',
    id: '目标编号（如 T4-01）、问题代码（如 value/range），或 codes 表示全部问题代码',
    schema: '哪一类文件',
    shell: '哪一种 shell',
  },
  examples: {
    check: ['只判定表 2', '只列未达标的；即使有，也以 0 退出'],
    gap: ['一个类别', '假设明年森林覆盖率报 17.5%'],
    compare: ['哪些新达标，哪些新未达标', '同一批数据的两个年份'],
    validate: ['没有问题的文件', '有错误的报送，注明问题后退回'],
    report: ['只要结论和需要关注的目标', '同时写出网页和 Word 文档'],
    targets: ['表 3', '第 16 项举措负责的目标，CSV 格式'],
    explain: ['一项目标', '同一项目标，用数据说明研判过程', '一个问题代码'],
    template: ['表 3，2020 年', '全部目标，按年份分列，写入文件'],
    schema: ['units.yaml 的 Schema'],
    sql: ['一项目标，用于 DuckDB', '全部目标，用于 PostgreSQL，写入文件'],
    completion: ['用于 bash，脚本第一行说明如何启用', '用于 zsh', '用于 fish'],
  },
  headings: {
    usage: '用法',
    arguments: '参数',
    options: '选项',
    commands: '命令',
    plan: '计划与范围',
    reading: '读取数据',
    judging: '判定',
    output: '输出',
    examples: '例子',
    exitCodes: '退出码',
  },
  heading: (text) => `${text}：`,
  anyOptions: '[选项]',
  anyCommand: '[命令]',
  choices: (description, names, usual) =>
    `${description}：${names.map((name) => (name === usual ? `${name}（默认）` : name)).join('、')}`,
  exitCodes: {
    done: '完成',
    findings: '有未达标的目标，或数据有错误（见 --fail-on）',
    cannot: '无法完成，或只完成了一部分：用法有误、文件读不了、计划有错、没有可判定的数据',
    bug: '程序自身的缺陷',
    interrupted: '被中断',
  },
  writtenBack: (from, to) => `${from} 已写回 ${to}`,
  completion: {
    bash: '启用：把  eval "$(minhang-quality completion bash)"  写入 ~/.bashrc。',
    zsh: '启用：把  eval "$(minhang-quality completion zsh)"  写入 ~/.zshrc。',
    fish: '启用：minhang-quality completion fish > ~/.config/fish/completions/minhang-quality.fish',
  },
  bug: '这是 minhang-quality 自身的缺陷。请把以下内容连同所用命令反馈给维护者：',
}
