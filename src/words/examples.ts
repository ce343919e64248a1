/** Command lines that the help shows and the pages of `docs/commands` run. Each language says what they do. */
export const exampleLines = {
  check: ['check data/2019.csv --table 2', 'check data/2019.csv --only fail --fail-on never'],
  gap: [
    'gap data/2018.csv data/2019.csv --category 绿化质量',
    'gap data/2018.csv data/2019.csv --id T4-02 --what-if T4-02=17.5',
  ],
  compare: [
    'compare data/2018.csv data/2019.csv --only newly-failed,newly-passed',
    'compare data/2018.csv data/2019.csv --from 2018 --to 2019 --table 2',
  ],
  validate: ['validate data/2019.csv', 'validate submitted/2019.csv --write-back returned'],
  report: [
    'report data/2018.csv data/2019.csv --sections headline,attention',
    'report data/2018.csv data/2019.csv -f html -o report.html -f docx -o report.docx',
  ],
  targets: ['targets --table 3', 'targets --measure 16 -f csv'],
  explain: [
    'explain T4-02',
    'explain T4-02 --data data/2018.csv --data data/2019.csv',
    'explain value/fraction-for-percent',
  ],
  template: ['template --table 3 --year 2020', 'template --wide -o 2020.csv'],
  schema: ['schema units'],
  sql: ['sql --id T4-02', 'sql --dialect postgres --table quality.observations -o judgement.sql'],
  completion: ['completion bash', 'completion zsh', 'completion fish'],
} as const

export type ExampleLines = typeof exampleLines
