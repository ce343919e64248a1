/** The shipped plan as the loader would make it, worked out when the tool was built: reading YAML takes longer than judging. */
import { join } from 'node:path'
import type { Plan } from '../core/model.ts'
import type { World } from './world.ts'

/** A file of a plan as it lies on disk. */
export interface PlanBytes {
  /** How messages name it. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What `scripts/build.js` writes as `plan.json`. Beside it, `plan.yaml` holds the bytes of the files, one behind the other. */
interface CompiledPlan {
  readonly files: readonly { readonly path: string; readonly size: number }[]
  readonly plan: Plan
}

/** The plan, when it was made of exactly these files; null when any of them has changed, or nothing was built. */
export function readCompiled(world: World, files: readonly PlanBytes[]): Plan | null {
  if (world.compiledPlan === null) return null
  const read = (name: string): Buffer => {
    const { buffer, byteOffset, length } = world.readFile(join(world.compiledPlan ?? '', name))
    return Buffer.from(buffer, byteOffset, length)
  }
  // The build has written it, and the loader has found it sound.
  const compiled = JSON.parse(read('plan.json').toString()) as CompiledPlan
  const sameNames =
    files.length === compiled.files.length &&
    files.every(({ path, bytes }, index) => {
      const other = compiled.files[index]
      return path === other?.path && bytes.length === other.size
    })
  const same = sameNames && read('plan.yaml').equals(Buffer.concat(files.map(({ bytes }) => bytes)))
  return same ? compiled.plan : null
}
