/** Many small files in one run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { departmentFile } from '../department-files.ts'
import { digits, markdownTable, medianOf, megabytes, seconds, timeOf } from '../figures.ts'
import { alternate } from '../measure.ts'
import { type Context, checkOf, type Measured, type Part } from '../part.ts'

const FILES = 2000

async function run(context: Context): Promise<Measured> {
  const folder = join(context.folder, 'departments')
  mkdirSync(folder)
  for (let file = 0; file < FILES; file++) {
    const { name, bytes } = departmentFile(context.plan, file)
    writeFileSync(join(folder, name), bytes)
  }
  const [check] = await alternate([checkOf(context, folder)], context.runs)
  if (check === undefined) throw new Error('one was measured')
  const perFile = timeOf(check) / FILES
  const cpu = medianOf(check, 'cpu')
  const header = ['', 'time', 'a file', 'processor time', 'memory']
  const row = [
    check.name,
    seconds(timeOf(check)),
    `${digits(perFile)} ms`,
    cpu === null ? '—' : seconds(cpu),
    megabytes(medianOf(check, 'memory')),
  ]
  const body = `${FILES} files in a folder, each of another region with 20 to 53 rows: half of them long, half wide with lines above the
header, half in GBK and half in UTF-8. The start of the tool is part of the time.

${markdownTable(header, [row])}`
  return {
    body,
    goals: [{ asked: `each of ${FILES} department files`, limit: 2, measured: perFile, unit: ' ms' }],
  }
}

export const small: Part = { name: 'small', title: 'Many small files', runs: 7, run }
