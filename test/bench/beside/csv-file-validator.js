// csv-file-validator: header, columns that must be filled, ids of the plan, years, numbers, statuses; and each value of
// the year to judge against the figure of its target, in binary. Arguments: the file, the plan's figures as JSON.
import { readFileSync } from 'node:fs'
import CSVFileValidator from 'csv-file-validator'

const [file, figures] = process.argv.slice(2)
const { targets, years, judged, statuses } = JSON.parse(readFileSync(figures, 'utf8'))
const byId = new Map(targets.map((target) => [target.id, target]))

function isMet(value, [id, , year]) {
  const target = byId.get(id)
  if (target === undefined || Number(year) !== judged) return true
  const { least, most } = target
  return (least === null || Number(value) >= least) && (most === null || Number(value) <= most)
}

const column = (name, checks) => ({ name, inputName: name, required: true, ...checks })
const { data, inValidData } = await CSVFileValidator(readFileSync(file, 'utf8'), {
  headers: [
    column('id', { validate: (id) => byId.has(id) }),
    column('region', {}),
    column('year', { validate: (year) => years.includes(Number(year)) }),
    column('value', { validate: (value) => /^-?\d+(\.\d+)?$/.test(value), dependentValidate: isMet }),
    column('status', { validate: (status) => statuses.includes(status) }),
  ],
})
console.log(JSON.stringify({ rows: data.length, wrongOrNotMet: inValidData.length }))
