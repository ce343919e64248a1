import type { FileProblems } from '../../../core/problems/file.ts'
import type { CodeWords } from '../../code-words.ts'

export const file: CodeWords<FileProblems> = {
  'file/not-found': {
    meaning: '所给路径没有文件，通配符也没有匹配到文件。',
    wrong: 'minhang-quality validate 数据/2019.csv\n（文件实际在 data/2019.csv）',
    right: 'minhang-quality validate data/2019.csv',
  },
  'file/unreadable': {
    meaning: '文件或文件夹读不出来：没有权限、被其他程序占用、链接循环、磁盘出错等，提示会按原因写明怎么办。',
    wrong: '一个没有读取权限的文件',
    right: '取得读取权限，或复制到自己的文件夹后再读',
  },
  'file/no-csv': {
    meaning: '文件夹下没有 .csv 文件，因而没有数据可读。',
    wrong: 'data/\n  2019年数据.docx',
    right: 'data/\n  2019.csv',
  },
  'file/empty': {
    meaning: '文件里没有任何内容。',
    wrong: '（空文件）',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'file/no-rows': {
    meaning: '只有表头，没有数据行。',
    wrong: '编号,年份,实际值',
    right: '编号,年份,实际值\nT4-02,2019,18',
  },
  'file/more-alike': {
    meaning: '同一文件里同类问题超过一万处：前一万处逐条列出，其余只计数，并给出所在行的范围。',
    wrong: '三万行都缺少年份',
    right: '补上年份列后重新报送',
  },
  'file/not-csv': {
    meaning: '文件内容不是文本表格，而是工作簿、压缩包、网页等，只是扩展名写成了 .csv，或直接给了别种文件。',
    wrong: '把 2019.xls 改名为 2019.csv',
    right: '在 Excel 或 WPS 中打开 2019.xls，另存为“CSV UTF-8（逗号分隔）”',
  },
  'encoding/invalid': {
    meaning: '文件中有些字节在所判定的编码里不成字符；该字符以 � 代替，其余照常读取。',
    wrong: '一份 UTF-8 文件，传输中坏了几个字节',
    right: '重新导出，另存为“CSV UTF-8”',
  },
  'encoding/mixed': {
    meaning:
      '文件中有几行或几格是另一种编码（UTF-8 与 GBK 混在一起），多半是粘贴来的；已按各自的编码读出，请核对。',
    wrong: '一份 GBK 文件，中间粘贴了 UTF-8 的文字',
    right: '全文用同一编码，另存为“CSV UTF-8”',
  },
  'encoding/other': {
    meaning: '文件像是 Big5、Shift-JIS 或 UTF-7 编码；只读取 UTF-8、UTF-16 和 GB18030（GBK）。文件没有读取。',
    wrong: '繁体系统导出的 Big5 文件',
    right: '同一张表，另存为“CSV UTF-8”',
  },
  'encoding/unknown': {
    meaning: '--encoding 给出的编码名称不认识，已改为自动判断。',
    wrong: '--encoding chinese',
    right: '--encoding gb18030',
  },
  'encoding/doubtful': {
    meaning: '按所判定的编码能读通，但常用汉字很少，文字可能是乱码。',
    wrong: '缂栧彿,瀹為檯鍊�',
    right: '编号,实际值',
  },
  'encoding/lost-character': {
    meaning: '文件中有替代字符 �，说明原字符在此前的转换中已经丢失。',
    wrong: '编号,指标名称,实际值\nT4-02,森林覆�率,18',
    right: '编号,指标名称,实际值\nT4-02,森林覆盖率,18',
  },
}
