/**
 * What may stand behind an option, by the word in its angle brackets: `--id <id,…>` takes what `id` gives. An option
 * or argument of fixed words needs no source.
 */
import type { Plan } from '../../core/model.ts'
import { severities } from '../../core/problem.ts'
import { ALL_CODES } from '../../report/views/explain-code.ts'
import type { Lang, Words } from '../../words/words.ts'
import { levels } from '../option-values.ts'
import type { Suggestion } from './answer.ts'

export interface Asking {
  /** The plan of the command line; read only when it is asked for. */
  readonly plan: () => Promise<Plan>
  readonly lang: Lang
  readonly words: Words
  readonly commands: readonly Suggestion[]
}

export interface Source {
  readonly suggest: (asking: Asking) => Promise<readonly Suggestion[]>
  /** What must follow in the same word behind `=`: `T4-02=` wants a value. */
  readonly assigns?: readonly Suggestion[]
}

const idsOf = async ({ plan, lang }: Asking): Promise<readonly Suggestion[]> =>
  (await plan()).targets.map(({ id, name }) => ({ value: id, meaning: name[lang] }))

const codesOf = ({ words }: Asking): readonly Suggestion[] =>
  Object.entries(words.codes).map(([value, { meaning }]) => ({ value, meaning }))

/** Of those the plan uses, in its order; a filter on any other matches nothing. */
async function categoriesOf({ plan, lang }: Asking): Promise<readonly Suggestion[]> {
  const { categories, targets } = await plan()
  const other = lang === 'zh' ? 'en' : 'zh'
  return categories
    .filter(({ zh }) => targets.some(({ category }) => category === zh))
    .map((category) => ({ value: category[lang], other: category[other], meaning: category[other] }))
}

async function tablesOf({ plan, lang }: Asking): Promise<readonly Suggestion[]> {
  const { tables } = await plan()
  return tables.map(({ number, title }) => ({ value: String(number), meaning: title[lang] }))
}

async function measuresOf({ plan, lang }: Asking): Promise<readonly Suggestion[]> {
  const { measures, targets } = await plan()
  return measures
    .filter(({ number }) => targets.some(({ measure }) => measure === number))
    .map(({ number, title }) => ({ value: String(number), meaning: title[lang] }))
}

async function yearsOf({ plan }: Asking): Promise<readonly Suggestion[]> {
  const { period } = await plan()
  const count = period.end - period.baseline + 1
  return Array.from({ length: count }, (_, index) => ({ value: String(period.baseline + index) }))
}

export const sources: Readonly<Record<string, Source>> = {
  id: { suggest: idsOf },
  'id=value': { suggest: idsOf, assigns: [] },
  'id|code': {
    suggest: async (asking) => [...(await idsOf(asking)), ...codesOf(asking), { value: ALL_CODES }],
  },
  'code=level': {
    suggest: async () => Object.keys(severities).map((value) => ({ value })),
    assigns: levels.map((value) => ({ value })),
  },
  category: { suggest: categoriesOf },
  table: { suggest: tablesOf },
  measure: { suggest: measuresOf },
  yyyy: { suggest: yearsOf },
  command: { suggest: async ({ commands }) => commands },
}

/** Which stand-ins are paths, and of what. */
export const paths: Readonly<Record<string, 'files' | 'folders'>> = {
  file: 'files',
  files: 'files',
  path: 'files',
  dir: 'folders',
}
