import type { Plan, Target } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'

/** The name of a category in the reader's language; as printed where the plan gives no other. */
export const categoryName = ({ categories }: Plan, printed: string, { lang }: Words): string =>
  categories.find(({ zh }) => zh === printed)?.[lang] ?? printed

/** Targets under the table of the plan that prints them, in the plan's order; those outside any table together. */
export function groupByTable<Item extends { readonly target: Target }>(
  plan: Plan,
  items: readonly Item[],
  words: Words,
): readonly { readonly title: string; readonly items: readonly Item[] }[] {
  const numbers = [...new Set(items.map(({ target }) => target.table))]
  return numbers.map((number) => {
    const own = items.filter(({ target }) => target.table === number)
    if (number === null) {
      const allSaid = own.every(({ target }) => target.nature === 'commitment')
      return { title: allSaid ? words.commitmentsTitle : words.untabledTitle, items: own }
    }
    const title = plan.tables.find((table) => table.number === number)?.title[words.lang] ?? ''
    return { title: words.tableTitle(number, title), items: own }
  })
}
