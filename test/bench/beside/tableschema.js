// tableschema (Frictionless Data): header, types, ids of the plan, years, statuses, numbers within what all targets
// allow. It knows no rule from one column to another, so no value is judged. Arguments: the file, the figures as JSON.
import { readFileSync } from 'node:fs'
import { Table } from 'tableschema'

const [file, figures] = process.argv.slice(2)
const { targets, statuses, years } = JSON.parse(readFileSync(figures, 'utf8'))
const field = (name, type, constraints) => ({
  name,
  type,
  format: 'default',
  constraints: { required: true, ...constraints },
})
const schema = {
  fields: [
    field('id', 'string', { enum: targets.map(({ id }) => id) }),
    field('region', 'string', {}),
    field('year', 'integer', { minimum: Math.min(...years), maximum: Math.max(...years) }),
    field('value', 'number', { minimum: 0, maximum: 100 }),
    field('status', 'string', { enum: statuses }),
  ],
}
const table = await Table.load(file, { schema })
const rows = await table.iter({ stream: true, forceCast: true })
let [read, wrong] = [0, 0]
rows.on('data', (row) => {
  read += 1
  if (row instanceof Error) wrong += 1
})
rows.on('end', () => console.log(JSON.stringify({ rows: read, wrong })))
