/** Finds what belongs to a target, year and region, without a text being made for each key. */

/** Years and targets are few and dense, regions many: for each region a small grid of year × target. */
export class ObservationIndex<T> {
  readonly #targets = new Numbering<string>()
  readonly #years = new Numbering<number>()
  readonly #regions = new Map<string | null, (T | undefined)[][]>()

  get(target: string, year: number, region: string | null): T | undefined {
    const [atYear, atTarget] = [this.#years.find(year), this.#targets.find(target)]
    if (atYear === undefined || atTarget === undefined) return undefined
    return this.#regions.get(region)?.[atYear]?.[atTarget]
  }

  set(target: string, year: number, { region, value }: { region: string | null; value: T }): void {
    let grid = this.#regions.get(region)
    if (grid === undefined) {
      grid = []
      this.#regions.set(region, grid)
    }
    const [atYear, atTarget] = [this.#years.number(year), this.#targets.number(target)]
    while (grid.length <= atYear) grid.push([])
    const row = grid[atYear] ?? []
    while (row.length < atTarget) row.push(undefined)
    row[atTarget] = value
  }
}

/** Numbers what it is shown, from 0, in the order of first sight. */
class Numbering<K> {
  readonly #known = new Map<K, number>()

  find(key: K): number | undefined {
    return this.#known.get(key)
  }

  number(key: K): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.#known.size)
    return this.#known.size - 1
  }
}
