/** The formats. One more is one more file and one more line. */
import csv from './csv.ts'
import type { Format } from './format.ts'
import json from './json.ts'
import markdown from './markdown.ts'
import table from './table.ts'

export const formats: readonly Format[] = [table, json, csv, markdown]
export const formatNames: readonly string[] = formats.map(({ name }) => name)
export const formatOf = (name: string): Format | undefined => formats.find((format) => format.name === name)
