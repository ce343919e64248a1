/** Finds the target a row speaks of: by id, name, alias, item with content, or an item that occurs once. */
import type { Plan, Target } from '../../core/model.ts'
import { nearest, suggest } from '../nearest.ts'
import { normalizeName } from '../normalize.ts'
import { oncePer } from '../once-per.ts'
import { remember } from './remember.ts'

export interface TargetIndex {
  byId(id: string): Target | undefined
  /** All targets the name may mean: one is the answer, several make it ambiguous, none leaves it unknown. */
  byName(name: string): readonly Target[]
  byItem(item: string, content: string): readonly Target[]
  nearestId(id: string): string | null
  /** Names near a text that fits none, the nearest first. */
  nearestNames(name: string): readonly string[]
  /** The same for showing only: after many answers there are no more, since a table of strangers needs none. */
  suggestNames(name: string): readonly string[]
}

const MOST_SUGGESTIONS = 200

function limit(find: (name: string) => readonly string[]): (name: string) => readonly string[] {
  let left = MOST_SUGGESTIONS
  return remember((name) => {
    left -= 1
    return left < 0 ? [] : find(name)
  })
}

type Names = ReadonlyMap<string, readonly Target[]>

const idOf = (text: string): string => text.normalize('NFKC').trim().toUpperCase()

function indexBy(targets: readonly Target[], namesOf: (target: Target) => readonly string[]): Names {
  const names = new Map<string, Target[]>()
  for (const target of targets) {
    for (const name of namesOf(target)) {
      const key = normalizeName(name)
      const known = names.get(key)
      if (known === undefined) names.set(key, [target])
      else if (known.at(-1) !== target) known.push(target)
    }
  }
  names.delete('')
  return names
}

const ownNames = ({ name, aliases }: Target): readonly string[] => [name.zh, name.en, ...aliases]
const printedName = ({ item, content }: Target): string => `${item ?? ''}${content ?? ''}`

/** What a plan calls its targets: the same for every table. */
const namesIn = oncePer((targets: readonly Target[]) => ({
  ids: new Map(targets.map((target) => [idOf(target.id), target])),
  // A weaker way to be named never disputes a stronger one.
  tiers: [
    indexBy(targets, ownNames),
    indexBy(targets, (target) => [printedName(target)]),
    indexBy(targets, ({ item }) => (item === null ? [] : [item])),
  ],
  all: targets.flatMap(ownNames),
}))

export function createTargetIndex({ targets }: Pick<Plan, 'targets'>): TargetIndex {
  const { ids, tiers, all } = namesIn(targets)
  const find = remember((name): readonly Target[] => {
    const key = normalizeName(name)
    for (const tier of tiers) {
      const found = tier.get(key)
      if (found !== undefined) return found
    }
    return []
  })
  return {
    byId: remember((id) => ids.get(idOf(id))),
    byName: find,
    byItem: (item, content) => find(`${item}${content}`),
    nearestId: (id) =>
      suggest(
        idOf(id),
        targets.map((target) => target.id),
      ),
    nearestNames: (name) => nearest(name, all, 3),
    suggestNames: limit((name) => nearest(name, all, 3)),
  }
}
