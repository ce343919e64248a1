/** What a target and a source are called, with what narrows them down. */
import type { Source, Target } from '../core/model.ts'
import type { Words } from '../words/all.ts'

/** In the brackets of the language: 森林覆盖率（七宝镇）, Forest coverage (Qibao). */
const narrowed = (name: string, by: string | null | undefined, { lang }: Words): string => {
  if (by === null || by === undefined) return name
  return lang === 'zh' ? `${name}（${by}）` : `${name} (${by})`
}

/** A target, with the region it is judged for. */
export const nameOf = (
  { target, region }: { readonly target: Target; readonly region: string | null },
  words: Words,
): string => narrowed(target.name[words.lang], region, words)

/** A file, with the sheet that was read. */
export const sourceName = ({ file, sheet }: Pick<Source, 'file' | 'sheet'>, words: Words): string =>
  narrowed(file, sheet, words)
