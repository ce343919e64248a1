import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'
import { pageOf } from './html/page.ts'

/** A page to look at: one file, for screens of any size, paper, the keyboard and a screen reader. */
export default {
  name: 'html',
  fixed: true,
  render: (report, setting) => pageOf(viewOf(report).document(report, setting), setting.words),
} satisfies Format
