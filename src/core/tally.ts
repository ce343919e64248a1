/** Verdicts counted as they come, in all and by the groups a reader asks for. */

/** How often each verdict came, and any, while it is still counted. */
export type Tally<Verdict extends string> = { [V in Verdict | 'total']: number }

export function add<Verdict extends string>(tally: Tally<Verdict>, verdict: Verdict): void {
  tally.total += 1
  tally[verdict] += 1
}

/** The tally of a group, which the first verdict of the group starts. */
export function tallyOf<Key, T>(groups: Map<Key, T>, key: Key, start: () => T): T {
  const known = groups.get(key)
  if (known !== undefined) return known
  const tally = start()
  groups.set(key, tally)
  return tally
}
