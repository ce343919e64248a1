import { fingerprints } from '../hash.ts'
import { stringify } from '../json-text.ts'
import type { Level } from '../remarks.ts'
import { remarksOf } from '../views/all.ts'
import type { Format } from './format.ts'

const SEVERITIES: { readonly [L in Level]: string } = { error: 'major', warning: 'minor', note: 'info' }

/** GitLab asks for a file and a line; what concerns no file stands at the folder. */
const NO_FILE = '.'

/** A Code Quality report for GitLab merge requests. */
export default {
  name: 'gitlab',
  render: (report, setting) => {
    const remarks = remarksOf(report, setting).filter(({ level }) => level !== 'note')
    const marks = fingerprints(remarks.map(({ rule, file, message }) => [rule, file ?? NO_FILE, message]))
    const entries = remarks.map(({ rule, level, message, hint, file, line }, index) => ({
      description: [message, hint].filter((part) => part !== '').join(' → '),
      check_name: rule,
      fingerprint: marks[index] ?? '',
      severity: SEVERITIES[level],
      location: {
        path: (file ?? NO_FILE).replaceAll('\\', '/').replace(/^\.\//, ''),
        lines: { begin: line ?? 1 },
      },
    }))
    return `${stringify(entries)}\n`
  },
} satisfies Format
