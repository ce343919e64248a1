import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const files = {
  'data/2019.csv': '编号,年份,实际值,单位\nT4-02,2019,17.15,%\n',
}
const report = ['report', 'data/2019.csv', '--lang', 'en']
const ZIP = 'PK\u0003\u0004'

describe.each(['xlsx', 'docx'])('-f %s', (format) => {
  it('writes the file it is told, and prints nothing', async () => {
    const { code, stdout, bytes } = await runWith([...report, '-f', format, '-o', `out.${format}`], { files })
    expect([code, stdout]).toEqual([0, ''])
    expect(new TextDecoder().decode(bytes?.[`out.${format}`]?.subarray(0, 4))).toBe(ZIP)
  })

  it('goes through a pipe', async () => {
    const { code, stdout } = await runWith([...report, '-f', format], { files })
    expect([code, stdout.slice(0, 4)]).toEqual([0, ZIP])
  })

  it('is not shown on a terminal, and says what to do', async () => {
    const { code, stdout, stderr } = await runWith([...report, '-f', format], { files, isTTY: true })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`${format} is a file for another program, not for a terminal`)
    expect(stderr).toContain(`-f ${format} -o report.${format}`)
  })
})
