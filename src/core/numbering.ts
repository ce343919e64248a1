/** Numbers what it is shown, from 0, in the order of first sight. */
export class Numbering<K> {
  readonly keys: K[] = []
  readonly #known = new Map<K, number>()

  find(key: K): number | undefined {
    return this.#known.get(key)
  }

  number(key: K): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.keys.length)
    return this.keys.push(key) - 1
  }
}

/** Numbers that grow in count. */
export class Column {
  #numbers = new Int32Array(4)

  /** 0 where nothing was set. */
  at(index: number): number {
    return this.#numbers[index] ?? 0
  }

  set(index: number, number: number): void {
    if (index >= this.#numbers.length) {
      const grown = new Int32Array(Math.max(index + 1, this.#numbers.length * 2))
      grown.set(this.#numbers)
      this.#numbers = grown
    }
    this.#numbers[index] = number
  }
}
