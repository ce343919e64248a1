import { Option } from 'commander'
import type { Data, Source } from '../../core/model.ts'
import { type SourceLines, validate } from '../../core/validate.ts'
import type { ByteSource } from '../../load/table/source.ts'
import { linesOf } from '../../load/table/source-lines.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type FailOn, hasFindings } from '../fail-on.ts'
import {
  dataOptions,
  filterOptions,
  outputOptions,
  planOptions,
  ruleOptions,
  type SharedOptions,
  under,
} from '../options.ts'
import { isIncomplete, type ReadData, readData } from '../read-data.ts'
import { type Session, tell } from '../session.ts'
import { destinationsOf, show } from '../show.ts'
import { planReturns, returnFile } from '../write-back.ts'
import { type CliCommand, withOptions } from './command.ts'

/** The lines that problems point at, and no others. */
async function linesWithProblems(
  { problems, sources }: Data,
  files: ReadData['files'],
): Promise<SourceLines> {
  const wanted = new Map<string, Set<number>>()
  for (const { file, line } of problems) {
    if (file === undefined || line === undefined) continue
    const lines = wanted.get(file)
    if (lines === undefined) wanted.set(file, new Set([line]))
    else lines.add(line)
  }
  const found = new Map<string, ReadonlyMap<number, string | readonly string[]>>()
  for (const { name, source: file } of files) {
    const [lines, source] = [wanted.get(name), sources.find((each) => each.file === name)]
    if (lines === undefined || source === undefined) continue
    const pasted = problems.some((each) => each.file === name && each.code === 'encoding/mixed')
    found.set(name, await readLines(file, { ...source, pasted }, lines))
  }
  return found
}

async function readLines(
  file: ByteSource,
  { sheet, encoding, pasted }: Source & { readonly pasted: boolean },
  wanted: ReadonlySet<number>,
) {
  if (sheet === undefined) return linesOf(file, { encoding, pasted }, wanted)
  const { sheetLines } = await import('../../load/workbook/sheet-lines.ts')
  return sheetLines(file, sheet, wanted)
}

/** Formats that show every problem to whoever reads standard output. */
const PAGES: ReadonlySet<string> = new Set(['table', 'markdown'])

const USUAL_RULE: FailOn = 'error'

async function act([paths, options]: readonly unknown[], session: Session): Promise<ExitCode> {
  // commander hands over exactly what `define` declared: the list of paths, then the options.
  const asked = options as SharedOptions
  const destinations = destinationsOf(asked, session)
  const { plan, data, files, open } = await readData(paths as string[], asked, session)
  const returns = asked.writeBack === undefined ? [] : planReturns(files, asked.writeBack, session)
  const report = validate(plan, data, {
    ...(asked.year !== undefined && { year: asked.year }),
    ...(asked.rule !== undefined && { rules: asked.rule }),
    lines: await linesWithProblems(data, files),
  })
  const onPage = destinations.some(({ file, format }) => file === null && PAGES.has(format))
  if (!onPage) tell(session, report.problems)
  await show(report, asked, session)
  for (const each of returns) await returnFile(each, report.problems, { open, session })
  if (isIncomplete(data)) return exitCodes.cannot
  const outcome = { verdicts: [], problems: report.problems, maxWarnings: asked.maxWarnings }
  return hasFindings(asked.failOn ?? USUAL_RULE, outcome) ? exitCodes.findings : exitCodes.done
}

/** Says whether submitted files can be used. */
export default {
  define: (command, words) =>
    withOptions(
      command.argument('<files...>', words.arguments.files),
      planOptions(words),
      filterOptions(words),
      // No target is judged, so there is no verdict to list.
      dataOptions(words, { failOn: USUAL_RULE }).filter(({ long }) => long !== '--only'),
      ruleOptions(words),
      under(words, 'output', [new Option('--write-back <dir>', words.options.writeBack)]),
      outputOptions(words),
    ),
  act,
} satisfies CliCommand
