import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, it } from 'vitest'

/** Which layer may import which, and which packages each may load. `cli` is the shell, `index.ts` the library's door. */
const LAYERS: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>
> = {
  core: { layers: ['core'], packages: [] },
  load: {
    layers: ['load', 'core'],
    // node:buffer only computes: it tells UTF-8 at a glance.
    packages: ['yaml', 'csv-parse', 'csv-parse/sync', 'zod', 'fflate', 'saxes', 'numfmt', 'node:buffer'],
  },
  words: { layers: ['words', 'core'], packages: [] },
  report: {
    layers: ['report', 'words', 'core'],
    packages: ['cli-table3', 'string-width', 'echarts/', 'hucre/xlsx', 'docx', 'fflate'],
  },
  cli: {
    layers: ['cli', 'report', 'words', 'load', 'core'],
    packages: ['commander', 'chalk', 'tinyglobby', 'node:'],
  },
  'index.ts': { layers: ['cli', 'report', 'words', 'load', 'core'], packages: [] },
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

const IMPORTS = /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm

function faultsOf(file: string): string[] {
  const layer = file.split(sep)[0] ?? ''
  const allowed = LAYERS[layer]
  if (allowed === undefined)
    return [`src/${file}: no layer of the architecture; put it under ${Object.keys(LAYERS).join(', ')}`]
  const text = readFileSync(join('src', file), 'utf8')
  return [...text.matchAll(IMPORTS)].flatMap(([, type, named, dynamic]) => {
    const target = named ?? dynamic ?? ''
    if (!target.startsWith('.')) {
      const known = allowed.packages.some(
        (each) => target === each || (/[:/]$/.test(each) && target.startsWith(each)),
      )
      // A type leaves nothing at run time; an operator's schema is typed by zod without loading it.
      const onlyType = type !== undefined || /^import\('zod'\)/.test(`import('${target}')`)
      return known || onlyType
        ? []
        : [
            `src/${file} imports ${target}: ${layer} may load only ${allowed.packages.join(', ') || 'no package'}`,
          ]
    }
    const path = normalize(join(dirname(file), target))
    if (path.startsWith('..'))
      return path === join('..', 'package.json') && layer === 'report'
        ? []
        : [`src/${file} imports ${target}: outside src`]
    const reached = path.split(sep)[0] ?? ''
    return allowed.layers.includes(reached)
      ? []
      : [`src/${file} imports ${target}: ${layer} may import only ${allowed.layers.join(', ')}`]
  })
}

it('imports point one way', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(faultsOf)).toEqual([])
})

it('workbooks are read by what loads only when there is one', () => {
  const reader = join('load', 'workbook')
  const loading = sources.flatMap((file) => {
    if (file.startsWith(reader)) return []
    const imports = [...readFileSync(join('src', file), 'utf8').matchAll(IMPORTS)]
    return imports.flatMap(([, type, named = '']) => {
      const loads = normalize(join(dirname(file), named)).startsWith(reader) || /^(saxes|numfmt)$/.test(named)
      return type === undefined && loads ? [`${file}: ${named}`] : []
    })
  })
  expect(loading).toEqual([])
})

it('only the world and the printing of words touch the outside', () => {
  const outside = sources.filter((file) =>
    /node:fs|process\.(?!version)/.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(outside.filter((file) => !file.startsWith(`cli${sep}`) && file !== 'index.ts')).toEqual([])
})

it('no module is named for nothing in particular', () => {
  expect(sources.filter((file) => /(^|[/\\])(utils?|helpers?|common|manager|misc)\.ts$/.test(file))).toEqual(
    [],
  )
})

it('a report shows figures and works none out: only core adds and divides', () => {
  // Rounding, comparing and the percent sign are a matter of showing; each of these makes a figure that core never saw.
  const working = /\b(?:plus|minus|times|divide|negate|absolute|toDecimal|rational)\b/
  const faults = sources
    .filter((file) => /^(?:report|words)[/\\]/.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(join('src', file), 'utf8').matchAll(/import ([^;]*?) from '([^']*core\/[^']*)'/g),
      ].flatMap(([, names = '', from = '']) =>
        /\/(?:decimal|rational)\.ts$/.test(from) && working.test(names)
          ? [`src/${file} works with ${names}`]
          : [],
      ),
    )
  expect(faults).toEqual([])
})

it('chapters of the report count nothing by themselves', () => {
  const counting = /\.length\s*[-+*/]|\breduce\(|[+*/-]=|\bNumber\(|\]\s*[-+*/]\s*\w+\[/
  const faults = sources
    .filter((file) => /^report[/\\]sections[/\\]/.test(file))
    .filter((file) => counting.test(readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')))
  expect(faults).toEqual([])
})
