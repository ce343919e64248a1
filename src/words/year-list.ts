/** Years in ascending order: all of them, or, where three or more follow each other, the first and the last. */
export function yearList(years: readonly number[], dash: string, comma: string): string {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return ''
  const inRow = years.length > 2 && last - first === years.length - 1
  return inRow ? `${first}${dash}${last}` : years.join(comma)
}
