/** From the words after the command to the bytes of files. What cannot be read becomes a problem; the rest goes on. */
import { join } from 'node:path'
import { makeProblem, type Problem } from '../core/problem.ts'
import type { Lang } from '../words/all.ts'
import { systemReason } from './system-errors.ts'
import type { World } from './world.ts'

export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Inputs {
  readonly files: readonly InputFile[]
  readonly problems: readonly Problem[]
}

interface Asked {
  readonly paths: readonly string[]
  readonly stdinName: string
  readonly lang: Lang
}

const STDIN = '-'
const isDataFile = (name: string): boolean => /\.csv$/i.test(name)

/** Every data file below a folder, in one fixed order. Links are not followed, so no loop can hold us. */
function filesBelow(world: World, folder: string): string[] {
  return world.list(folder).flatMap(({ name, isDirectory, isFile }) => {
    const path = join(folder, name)
    if (isDirectory) return filesBelow(world, path)
    return isFile && isDataFile(name) ? [path] : []
  })
}

/** Globs that no shell has expanded (cmd.exe, quotes) are expanded here. */
async function expandGlob(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return (await glob(pattern.replaceAll('\\', '/'), { expandDirectories: false, onlyFiles: true })).sort()
}

async function pathsOf(world: World, path: string): Promise<{ paths: string[]; problems: Problem[] }> {
  if (path === STDIN) return { paths: [STDIN], problems: [] }
  const kind = world.kindOf(path)
  if (kind === 'directory') {
    const paths = filesBelow(world, path)
    return {
      paths,
      problems: paths.length === 0 ? [makeProblem('file/no-csv', { name: path }, { file: path })] : [],
    }
  }
  if (kind !== 'missing') return { paths: [path], problems: [] }
  const expanded = /[*?[{]/.test(path) ? await expandGlob(path) : []
  if (expanded.length > 0) return { paths: expanded, problems: [] }
  return { paths: [], problems: [makeProblem('file/not-found', { name: path }, { file: path })] }
}

/** Reads every file named, below a folder, matched by a glob, or from standard input; each file once. */
export async function readInputs(world: World, { paths, stdinName, lang }: Asked): Promise<Inputs> {
  const files: InputFile[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  const read = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const name = path === STDIN ? stdinName : path
    try {
      files.push({ name, bytes: path === STDIN ? world.readStdin() : world.readFile(path) })
    } catch (error) {
      problems.push(
        makeProblem('file/unreadable', { name, reason: systemReason(error, lang) }, { file: name }),
      )
    }
  }
  for (const path of paths) {
    try {
      const found = await pathsOf(world, path)
      problems.push(...found.problems)
      found.paths.forEach(read)
    } catch (error) {
      problems.push(
        makeProblem('file/unreadable', { name: path, reason: systemReason(error, lang) }, { file: path }),
      )
    }
  }
  return { files, problems }
}
