import type { Unit } from '../../../core/model.ts'
import { makeProblem, type Problem } from '../../../core/problem.ts'
import type { Check } from '../draft.ts'
import { type Item, markAt, type Path } from '../entry.ts'

const spellingsOf = ({ id, aliases }: Unit): readonly { readonly text: string; readonly path: Path }[] => [
  { text: id, path: ['id'] },
  ...aliases.map((text, index) => ({ text, path: ['aliases', index] })),
]

/** No two units share a spelling. Case counts: mg and Mg are far apart. */
const unitSpellings: Check = ({ units }) => {
  const owners = new Map<string, { readonly item: Item<Unit>; readonly path: Path }>()
  return units.flatMap((item) =>
    spellingsOf(item.value).flatMap(({ text, path }): readonly Problem[] => {
      const owner = owners.get(text.normalize('NFKC'))
      if (owner === undefined) owners.set(text.normalize('NFKC'), { item, path })
      if (owner === undefined || owner.item.value.id === item.value.id) return []
      const { file, line } = markAt(owner.item, ...owner.path)
      const args = { name: text, id: owner.item.value.id }
      return [
        makeProblem('plan/duplicate-name', args, { ...markAt(item, ...path), related: [{ file, line }] }),
      ]
    }),
  )
}

export default unitSpellings
