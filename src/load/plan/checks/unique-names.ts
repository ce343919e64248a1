import { makeProblem, type Problem } from '../../../core/problem.ts'
import { normalizeName } from '../../normalize.ts'
import type { Check, TargetDraft } from '../draft.ts'
import { type Item, markAt, type Path } from '../entry.ts'

interface Name {
  readonly text: string
  readonly path: Path
}

/** Every name that a row of data may tie itself to this target by. */
function namesOf({ name, aliases = [], item, content }: TargetDraft): readonly Name[] {
  const names: Name[] = aliases.map((text, index) => ({ text, path: ['aliases', index] }))
  if (name !== undefined)
    names.unshift({ text: name.zh, path: ['name', 'zh'] }, { text: name.en, path: ['name', 'en'] })
  if (item !== undefined && content !== undefined)
    names.push({ text: `${item}${content}`, path: ['content'] })
  if (item !== undefined && content === undefined) names.push({ text: item, path: ['item'] })
  return names
}

/** No two targets share a name, an alias, or item and content: a row named so would belong to both. */
const uniqueNames: Check = ({ targets }) => {
  const owners = new Map<string, { readonly item: Item<TargetDraft>; readonly path: Path }>()
  return targets.flatMap((item) =>
    namesOf(item.value).flatMap(({ text, path }): readonly Problem[] => {
      const normal = normalizeName(text)
      const owner = owners.get(normal)
      if (owner === undefined) owners.set(normal, { item, path })
      if (owner === undefined || owner.item === item) return []
      const { file, line } = markAt(owner.item, ...owner.path)
      const args = { name: text, id: owner.item.value.id ?? '' }
      return [
        makeProblem('plan/duplicate-name', args, { ...markAt(item, ...path), related: [{ file, line }] }),
      ]
    }),
  )
}

export default uniqueNames
