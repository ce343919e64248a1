import { expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const rows = (count: number) =>
  `id,year,value\n${Array.from({ length: count }, (_, index) => `T1-01,2019,abc${index}\n`).join('')}`

it('stderr tells twenty problems of a kind and counts the rest; JSON lists them all', async () => {
  const files = { 'a.csv': rows(22) }
  const { stderr, stdout } = await runWith(['check', 'a.csv', '-f', 'json'], { files })
  const lines = stderr.split('\n').filter((line) => line.startsWith('a.csv'))
  expect(lines.filter((line) => line.includes('[value/not-a-number]'))).toHaveLength(20)
  expect(lines.at(-1)).toBe(
    'a.csv:22 error: 2 more of this kind (value/not-a-number), between lines 22 and 23, not listed one by one [file/more-alike]',
  )
  const codes = JSON.parse(stdout).problems.map(({ code }: { code: string }) => code)
  expect(codes.filter((code: string) => code === 'value/not-a-number')).toHaveLength(22)
})

it('twenty of a kind are all told', async () => {
  const { stderr } = await runWith(['check', 'a.csv', '-f', 'json'], { files: { 'a.csv': rows(20) } })
  expect(stderr.match(/\[value\/not-a-number\]/g)).toHaveLength(20)
  expect(stderr).not.toContain('file/more-alike')
})

it('no cell and no file name makes up the line of another problem', async () => {
  const forged = '甲\nb.csv:7:7 error: forged'
  const files = { [`${forged}.csv`]: `id,year,value\n"${forged}",2019,1\nT1-01,2019,99\nT1-01,2019,98\n` }
  const { stderr } = await runWith(['validate', `${forged}.csv`, '-f', 'json'], { files })
  expect(stderr).toMatch(/^甲 b\.csv:7:7 error: forged\.csv:2:1 error: .*"甲 b\.csv:7:7 error: forged" \[/)
  expect(stderr).not.toMatch(/^\s*b\.csv:7:7/m)
})
