/** The formats. One more is one more file and one more line. */
import csv from './csv.ts'
import type { Format } from './format.ts'
import github from './github.ts'
import gitlab from './gitlab.ts'
import json from './json.ts'
import junit from './junit.ts'
import markdown from './markdown.ts'
import sarif from './sarif.ts'
import table from './table.ts'

export const formats: readonly Format[] = [table, json, csv, markdown, junit, sarif, github, gitlab]
export const formatNames: readonly string[] = formats.map(({ name }) => name)
export const formatOf = (name: string): Format | undefined => formats.find((format) => format.name === name)
