/** What rows without a figure still say: that a target is to be reported somewhere, and who answers for it. */
import type { Data } from './model.ts'

export interface Mention {
  readonly target: string
  /** null: the row names none, and speaks of whatever year is judged. */
  readonly year: number | null
  readonly region: string | null
  readonly department: string | null
}

/** Different mentions, in the order of first sight. */
export class Mentions {
  readonly #known = new Map<string, Mention>()

  add(mention: Mention): void {
    const { target, year, region, department } = mention
    const key = JSON.stringify([target, year, region, department])
    if (!this.#known.has(key)) this.#known.set(key, mention)
  }

  list(): readonly Mention[] {
    return [...this.#known.values()]
  }
}

const NONE: readonly Mention[] = []

type Wanted = (year: number) => boolean

/** The mentions of the years that are wanted, and those of no year. */
export const mentionsIn = ({ mentions = NONE }: Pick<Data, 'mentions'>, wanted: Wanted): readonly Mention[] =>
  mentions.filter(({ year }) => year === null || wanted(year))

/** The regions they name; the whole district, which has no name, is judged by what it reports. */
export const regionsOf = (mentions: readonly Mention[]): readonly string[] =>
  mentions.flatMap(({ region }) => region ?? [])

/** Who answers for what nobody reports: the department that the latest of the rows without a figure names. */
export class NamedDepartments {
  readonly #byTarget = new Map<string, Map<string | null, Mention>>()

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) {
      if (mention.department === null) continue
      const named = this.#byTarget.get(mention.target) ?? new Map<string | null, Mention>()
      this.#byTarget.set(mention.target, named)
      const before = named.get(mention.region)
      if (before === undefined || (before.year ?? 0) < (mention.year ?? 0)) named.set(mention.region, mention)
    }
  }

  of(target: string, region: string | null): string | null {
    return this.#byTarget.get(target)?.get(region)?.department ?? null
  }

  /** The district's, else that of the region named first. */
  anywhere(target: string): string | null {
    const [first] = this.#byTarget.get(target)?.values() ?? []
    return this.of(target, null) ?? first?.department ?? null
  }
}
