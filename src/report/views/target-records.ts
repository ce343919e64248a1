import { parseDecimal } from '../../core/decimal.ts'
import type { Target } from '../../core/model.ts'
import { figure, type JsonValue } from '../json-value.ts'
import { bilingual } from './envelope.ts'

/** The keys a requirement has in YAML, with figures as numbers: operator, value, tolerance, min, max, benchmark. */
function requirementJson({ requirement }: Target): Readonly<Record<string, JsonValue>> {
  const keys = Object.entries(requirement).map(([key, value]): [string, JsonValue] => {
    if (typeof value === 'object') return [key, bilingual(value)]
    const digits = parseDecimal(value)
    return [key, digits === undefined ? value : figure(digits)]
  })
  return Object.fromEntries(keys)
}

/** Every key of a target, with its defaults filled in, and where it is defined. */
export function targetJson(target: Target): Readonly<Record<string, JsonValue>> {
  const { baseline, plausible } = target
  return {
    id: target.id,
    name: bilingual(target.name),
    aliases: target.aliases,
    table: target.table,
    category: target.category,
    item: target.item,
    content: target.content,
    nature: target.nature,
    ...requirementJson(target),
    unit: target.unit,
    measure: target.measure,
    related: target.related,
    basis: target.basis,
    scope: target.scope,
    baseline: baseline && {
      year: baseline.year,
      value: figure(baseline.value),
      bound: baseline.bound ?? null,
      match: baseline.match,
      quote: baseline.quote ?? null,
    },
    plausible: plausible && {
      min: figure(plausible.min),
      max: figure(plausible.max),
      jump: figure(plausible.jump),
    },
    written: target.written,
    quote: target.quote,
    department: target.department,
    note: target.note && bilingual(target.note),
    rule: { file: target.rule.file, line: target.rule.line },
  }
}
