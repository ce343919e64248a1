// csv-parse alone reading a file: rows are counted, nothing is checked.
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

let rows = -1
createReadStream(process.argv[2])
  .pipe(parse())
  .on('data', () => {
    rows += 1
  })
  .on('end', () => console.log(rows))
