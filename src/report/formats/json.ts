import { encodeBlocks } from '../json-blocks.ts'
import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'

/** One object for programs; keys and codes are the same in every language. */
export default {
  name: 'json',
  render: (report, setting) => encodeBlocks(viewOf(report).json(report, setting)),
} satisfies Format
