import { printable, wellFormed } from '../printable.ts'
import type { Case } from '../remarks.ts'
import { tool } from '../tool.ts'
import { casesOf } from '../views/all.ts'
import type { Format } from './format.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** XML 1.0 has no place for halves of characters and for U+FFFE, U+FFFF, not even escaped. */
const legal = (text: string): string => wellFormed(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')

/** Line breaks and tabs in an attribute would be read back as spaces. */
const escapeXml = (text: string): string =>
  legal(printable(text))
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)

const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('')

function testcase({ suite, name, outcome, type, message, detail, file, line }: Case): string {
  const head = `    <testcase${attributes({ name, classname: suite, time: 0, file, line })}`
  if (outcome === 'passed') return `${head}/>`
  if (outcome === 'skipped') return `${head}>\n      <skipped${attributes({ message })}/>\n    </testcase>`
  return `${head}>\n      <failure${attributes({ message, type })}>${escapeXml(detail)}</failure>\n    </testcase>`
}

const countsOf = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({ outcome }) => outcome === 'failed').length,
  errors: 0,
  skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
  time: 0,
})

/** JUnit XML: a target, or a file, is a test; what cannot be judged is skipped, never passed. */
export default {
  name: 'junit',
  render: (report, setting) => {
    const cases = casesOf(report, setting)
    const suites = [...new Set(cases.map(({ suite }) => suite))].map((name) => {
      const own = cases.filter(({ suite }) => suite === name)
      return [
        `  <testsuite${attributes({ name, ...countsOf(own) })}>`,
        ...own.map(testcase),
        '  </testsuite>',
      ]
    })
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${attributes({ name: tool.name, ...countsOf(cases) })}>`,
      ...suites.flat(),
      '</testsuites>',
      '',
    ].join('\n')
  },
} satisfies Format
