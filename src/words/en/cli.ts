import type { CliWords } from '../cli.ts'

export const cli: CliWords = {
  summary:
    'Judges actual values against the targets of a quality plan: pass, fail or unknown, and by how much.',
  options: {
    targets: 'folder of the plan (default: the Minhang plan that ships)',
    id: 'only targets with these ids',
    category: 'only these categories',
    table: 'only these tables of the plan, such as 1,4',
    measure: 'only targets of these measures, such as 16',
    year: "year to judge (default: the latest with data in the plan's period)",
    templateYear: "year to fill in (default: the plan's last)",
    department: 'only these departments',
    region: 'only these regions (towns); one by itself is shown in full',
    only: 'list only these; changes no count and no exit code',
    failOn: 'what ends with exit code 1, each including those before it',
    rule: 'severity of a problem code, such as value/estimate=off: off, warning or error; repeatable',
    maxWarnings: 'end with exit code 1 when there are more warnings than this',
    from: 'with --to: the earlier of two years of one body of data',
    to: 'with --from: the later of two years of one body of data',
    method: 'how the way to the last year is worked out',
    whatIf: 'what one more value would do, such as T4-02=18.2 or T4-02@2020=18.2; repeatable',
    reach: 'for each open target the value that would be on track now, and the value needed next year',
    data: 'tell also how the verdict comes about with these data, the numbers put in; repeatable',
    writeBack:
      'write the rows back into this folder as CSV UTF-8, what is wrong with each in the first column',
    wide: 'one row per indicator, one column per year',
    encoding: 'encoding of the files; found from the bytes when not given',
    delimiter: 'what stands between cells, by name or as it is; found when not given',
    headerLine: 'line of the header (default: found)',
    sheet: 'sheet of a workbook to read (default: the first with a known header)',
    stdinFilename: 'file name to show for standard input',
    format: 'how to print; repeat in pairs with -o',
    output: 'file to write (pairs with the -f before it); - is standard output',
    onlyOutput: 'file to write (default: standard output)',
    lang: 'language; LC_ALL, LC_MESSAGES or LANG decides when not given',
    color: 'always colour',
    noColor: 'never colour',
    quiet: 'only errors on standard error',
    sections: 'only these sections, in this order',
    title: 'title of the report (default: the plan and the year)',
    date: 'date to print on the report; none is made up',
    width: 'columns of the page (default: the terminal, 80 for text)',
    dialect: 'the database it is for',
    observations: 'table of the observations, such as quality.observations (default: observations)',
    help: 'show this help',
    version: 'show the version',
  },
  commands: {
    check: {
      summary: 'judge actual values against the plan: pass, fail or unknown',
      about:
        'Reads actual values, judges every target of the plan for one year, lists each with its target, actual value, verdict and gap or margin, and counts by category. Nothing is rounded. What nobody reported, what contradicts itself or has nothing to be compared with is unknown, with the reason, and never a pass.',
    },
    gap: {
      summary: "how far each target is from the plan's last year, and whether the pace suffices",
      about:
        "Follows each target from its baseline through the reported years and says whether this pace reaches the plan's last year: progress, the change needed per year, the projection, and a verdict such as on track, behind or lost. --what-if tries a value that nobody has reported yet, --reach tells which values are needed.",
    },
    compare: {
      summary: 'what changed between two submissions, or two years of one body of data',
      about:
        'Sets two submissions side by side, or with --from and --to two years of one body of data: what newly passes or fails, what is better or worse, what was revised, and what appeared or is no longer reported.',
    },
    validate: {
      summary: 'check submitted files without judging any target',
      about:
        'Goes through submitted files and names every problem with file, line, column and a remedy, and the targets nobody has reported. It judges nothing. --write-back writes the rows as clean CSV with what is wrong in the first column, to mend and send again.',
    },
    report: {
      summary: 'the whole story for people',
      about:
        'Tells verdicts and gaps as one report for those who decide: the result, what needs attention, tables and measures, each target, problems in the data and the method. It is plain text, Markdown, a self-contained page (html), an Excel workbook (xlsx) or a Word document (docx).',
    },
    targets: {
      summary: "list the plan's targets",
      about:
        "Lists the plan's targets: id, name, the target as the plan prints it, how it is read, and the responsible measure.",
    },
    explain: {
      summary: "one target (the plan's words, how it is read, its measure), or one problem code",
      about:
        "Tells one target whole: the plan's words, how it is judged, which measure answers for it, its baseline; with --data also how its verdict comes about, the numbers put into the formulas. Or one problem code: what it means, an example, and the example mended.",
    },
    template: {
      summary: 'a blank CSV to fill in',
      about:
        'Prints a blank table with one row for each target: id, name and unit are there, the actual values are to be filled in.',
    },
    schema: {
      summary: 'JSON Schema of the plan files',
      about: "Prints the JSON Schema of the plan's YAML files, with which editors complete and check them.",
    },
    sql: {
      summary: 'the judgement as a query: DuckDB, PostgreSQL, Spark',
      about:
        'Writes the judgement of the plan as one query, for where the data live: verdict, reason, gap and margin of every row, in exact decimals.',
    },
    completion: {
      summary: 'script that completes commands with Tab: bash, zsh, fish',
      about:
        'Prints a script with which a shell completes what is typed when Tab is pressed: commands, options, the words an option takes, target ids, categories, tables, measures, years and problem codes; those of another plan when the line holds --targets.',
    },
  },
  helpCommand: 'show the help of a command',
  arguments: {
    files: 'CSV or .xlsx files, folders (every .csv below), globs, or - for standard input',
    compared:
      'two submissions, each a file, a folder or a glob; with --from and --to the files of one body of data',
    id: 'id of a target (T4-01), a problem code (value/range), or codes for all of them',
    schema: 'which kind of file',
    shell: 'which shell',
  },
  examples: {
    check: ['only table 2', 'only what failed, ending with 0 all the same'],
    gap: ['one category', 'supposing that forest coverage were 17.5% next year'],
    compare: ['what newly passes and what newly fails', 'two years of one body of data'],
    validate: ['a file without problems', 'a submission with mistakes, written back with what is wrong'],
    report: ['only the result and what needs attention', 'a page and a Word document at once'],
    targets: ['table 3', 'what measure 16 answers for, as CSV'],
    explain: ['a target', 'the same, with how its verdict comes about', 'a problem code'],
    template: ['table 3 for 2020', 'all targets, one column per year, into a file'],
    schema: ['the schema of units.yaml'],
    sql: ['one target, for DuckDB', 'all targets, for PostgreSQL, into a file'],
    completion: ['for bash; its first line says how to switch it on', 'for zsh', 'for fish'],
  },
  headings: {
    usage: 'Usage',
    arguments: 'Arguments',
    options: 'Options',
    commands: 'Commands',
    plan: 'Plan and scope',
    reading: 'Reading data',
    judging: 'Judging',
    output: 'Output',
    examples: 'Examples',
    exitCodes: 'Exit codes',
  },
  heading: (text) => `${text}:`,
  anyOptions: '[options]',
  anyCommand: '[command]',
  choices: (description, names, usual) =>
    `${description}: ${names.map((name) => (name === usual ? `${name} (default)` : name)).join(', ')}`,
  exitCodes: {
    done: 'done',
    findings: 'a failed target, or errors in the data (see --fail-on)',
    cannot:
      'could not do the job, or not all of it: wrong usage, a file that cannot be read, an invalid plan, no data to judge',
    bug: 'a bug of ours',
    interrupted: 'interrupted',
  },
  writtenBack: (from, to) => `${from} written back to ${to}`,
  completion: {
    bash: 'To switch it on, put  eval "$(minhang-quality completion bash)"  into ~/.bashrc.',
    zsh: 'To switch it on, put  eval "$(minhang-quality completion zsh)"  into ~/.zshrc.',
    fish: 'To switch it on: minhang-quality completion fish > ~/.config/fish/completions/minhang-quality.fish',
  },
  bug: 'This is a bug in minhang-quality. Please report it with the command you ran and what follows:',
}
