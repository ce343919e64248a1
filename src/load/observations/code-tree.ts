/** What is known of lines that have some cells in common: found by the codes of those cells, column by column. */
import type { CodedLines } from '../table/coded-lines.ts'

interface Branch<Leaf> {
  readonly next: (Branch<Leaf> | undefined)[]
  leaf: Leaf | undefined
}

/** More different leaves (such as one for each row) than this are not worth holding. */
const MOST_LEAVES = 20_000

/** A column with more different texts than this, such as remarks, tells nothing apart that comes again. */
const MOST_TEXTS = 4096

/** Places in branches, each 8 bytes. */
const MOST_PLACES = 2_000_000

export class CodeTree<Leaf extends object> {
  readonly #columns: readonly number[]
  readonly #root: Branch<Leaf> = { next: [], leaf: undefined }
  #leavesLeft = MOST_LEAVES
  #placesLeft = MOST_PLACES

  constructor(columns: readonly number[]) {
    this.#columns = columns
  }

  find(lines: CodedLines, index: number): Leaf | undefined {
    const columns = this.#columns
    let branch: Branch<Leaf> | undefined = this.#root
    for (let at = 0; branch !== undefined && at < columns.length; at += 1)
      branch = branch.next[lines.code(index, columns[at] ?? 0)]
    return branch?.leaf
  }

  /** What is known of lines with the cells of this one, all of which have codes; undefined where there is no room left. */
  findOrAdd(lines: CodedLines, index: number, make: () => Leaf): Leaf | undefined {
    const known = this.find(lines, index)
    if (known !== undefined || this.#leavesLeft === 0 || this.#placesLeft < 0) return known
    if (this.#columns.some((column) => lines.code(index, column) >= MOST_TEXTS)) return undefined
    this.#leavesLeft -= 1
    const branch = this.#grow(lines, index)
    if (branch !== undefined) branch.leaf = make()
    return branch?.leaf
  }

  #grow(lines: CodedLines, index: number): Branch<Leaf> | undefined {
    let branch = this.#root
    for (const column of this.#columns) {
      const code = lines.code(index, column)
      const next = branch.next[code] ?? { next: [], leaf: undefined }
      this.#placesLeft -= Math.max(0, code + 1 - branch.next.length)
      if (this.#placesLeft < 0) return undefined
      while (branch.next.length < code) branch.next.push(undefined)
      branch.next[code] = next
      branch = next
    }
    return branch
  }
}
