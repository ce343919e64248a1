/** What is read must not be written over: submitted files and plans often exist once only. */
import { dirname } from 'node:path'
import type { Destination } from './destinations.ts'
import type { InputFile } from './files.ts'
import type { SharedOptions } from './options.ts'
import { refuse } from './usage-error.ts'
import type { World } from './world.ts'

/** The files among the outputs, by their places. What the shell has opened and devices take one text after the other. */
function* placesOf(outputs: readonly Destination[], world: World): Generator<readonly [string, string]> {
  for (const { file } of outputs) {
    if (file === null || /^\/(dev|proc)\//.test(file) || world.kindOf(file) === 'other') continue
    yield [world.realPath(file), file]
  }
}

/** Throws `CannotDo` when an output would stand in place of one of the data files. */
export function keepData(outputs: readonly Destination[], files: readonly InputFile[], world: World): void {
  for (const [place, name] of placesOf(outputs, world)) {
    const over = files.find((file) => file.place === place)
    if (over !== undefined) throw refuse('usage/over-input', { name, read: over.name }, { file: name })
  }
}

/** Throws `CannotDo` when an output would stand in place of a file of the plan, or of another output. */
export function keepPlan(
  outputs: readonly Destination[],
  { targets }: Pick<SharedOptions, 'targets'>,
  world: World,
): void {
  const written = new Set<string>()
  for (const [place, name] of placesOf(outputs, world)) {
    if (written.has(place)) throw refuse('usage/output-twice', { name }, { file: name })
    written.add(place)
    const isPlan =
      /\.ya?ml$/i.test(place) && targets !== undefined && dirname(place) === world.realPath(targets)
    if (isPlan) throw refuse('usage/over-input', { name, read: name }, { file: name })
  }
}
