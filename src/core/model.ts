/** The nouns of the field. Everything here is a fact with a place; words are added by `words/`, never here. */
import type { Decimal } from './decimal.ts'
import type { Mention } from './mention.ts'
import type { Requirement } from './operators/all.ts'
import type { Problem } from './problem.ts'

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** Where a fact stands: physical line from 1, column in characters from 1. `sheet` and `cell` only for workbooks. */
export interface Origin {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly sheet?: string
  readonly cell?: string
}

/** How an inexact figure is bounded: "0.29以下" at-most, "75%以上" at-least, "近10" below, "超过10" above. */
export type Bound = 'at-most' | 'at-least' | 'below' | 'above'

export interface Baseline {
  readonly year: number
  readonly value: Decimal
  readonly bound?: Bound
  /** How well the plan's review figure fits the target's definition. */
  readonly match: 'exact' | 'close'
  readonly quote?: string
}

export type Nature = 'target' | 'reference' | 'commitment'
export type Basis = 'annual' | 'stock' | 'cumulative'
export type Scope = 'district' | 'any'

/** One target of the plan: what is asked, of what, by whom, and the plan's own words for it. */
export interface Target {
  readonly id: string
  readonly name: Bilingual
  readonly aliases: readonly string[]
  readonly table: number | null
  readonly category: string
  readonly item: string | null
  readonly content: string | null
  readonly nature: Nature
  readonly requirement: Requirement
  readonly unit: string
  readonly measure: number
  readonly related: readonly number[]
  readonly basis: Basis
  readonly scope: Scope
  readonly baseline: Baseline | null
  /** What one year may at most add or take away without a warning, in the target's unit; null: no limit known. */
  readonly plausible: Plausible | null
  readonly written: string
  readonly quote: string
  readonly department: string | null
  readonly note: Bilingual | null
  readonly rule: Origin
}

/** What is believable for a target, in its unit. */
export interface Plausible {
  readonly min?: Decimal
  readonly max?: Decimal
  readonly jump?: Decimal
}

export interface Measure {
  readonly number: number
  readonly title: Bilingual
  readonly chapter: Bilingual
  readonly section: Bilingual
  readonly rule: Origin
}

export type UnitKind = 'share' | 'count' | 'amount' | 'stage'

export interface Unit {
  readonly id: string
  readonly kind: UnitKind
  readonly name: Bilingual
  /** What follows a number: "11 平方米", "95%"; may be empty. */
  readonly symbol: Bilingual
  readonly aliases: readonly string[]
  readonly rule: Origin
}

/** One `from` is `factor` `to`. */
export interface Conversion {
  readonly from: string
  readonly to: string
  readonly factor: Decimal
}

export interface PlanTable {
  readonly number: number
  readonly title: Bilingual
}

export interface Category extends Bilingual {
  readonly table?: number
}

export interface Plan {
  readonly id: string
  readonly title: Bilingual
  readonly document: string
  readonly signed: string
  readonly period: { readonly baseline: number; readonly start: number; readonly end: number }
  /** What the plan is for, as a whole. */
  readonly district?: { readonly name: Bilingual; readonly aliases: readonly string[] }
  readonly tables: readonly PlanTable[]
  readonly categories: readonly Category[]
  readonly measures: readonly Measure[]
  readonly units: readonly Unit[]
  readonly conversions: readonly Conversion[]
  /** In the order of the files and, in a file, as printed. */
  readonly targets: readonly Target[]
}

/** How far a milestone has come. */
export type Stage = 'not-started' | 'advancing' | 'built'

/** An actual value: a figure, perhaps only a bound or an estimate, or a stage. */
export type Value =
  | {
      readonly kind: 'number'
      readonly number: Decimal
      readonly bound?: Bound
      readonly estimated?: boolean
    }
  | { readonly kind: 'stage'; readonly stage: Stage }

export type Status = 'final' | 'provisional' | 'estimated' | 'forecast' | 'illustrative'

/** Why a target cannot be judged. */
export type UnknownReason =
  | 'not-reported'
  | 'invalid-value'
  | 'conflict'
  | 'id-name-mismatch'
  | 'no-benchmark'
  | 'no-previous-year'
  | 'bound-undecided'
  | 'forecast'

/** What a row says of one target, year and region. Either a value, or a flaw that makes the target unknown. */
export interface Observation {
  readonly target: string
  readonly year: number
  readonly region: string | null
  readonly value: Value | null
  /** Why there is no value to judge although a row was there. */
  readonly flaw: Extract<UnknownReason, 'invalid-value' | 'conflict' | 'id-name-mismatch'> | null
  readonly benchmark: Decimal | null
  readonly previous: Decimal | null
  readonly department: string | null
  readonly status: Status | null
  readonly source: string | null
  readonly note: string | null
  readonly origin: Origin
}

/** Why an encoding was taken: asked for, a mark at the start, zeros in every pair, valid throughout, or the better fit. */
export type EncodingEvidence = 'asked' | 'mark' | 'zeros' | 'valid' | 'best-fit'

/** One file as it was read. */
export interface Source {
  readonly file: string
  readonly encoding: string
  /** Why that encoding; absent where there was nothing to decode. */
  readonly evidence?: EncodingEvidence
  readonly delimiter: string
  readonly headerLine: number | null
  readonly rows: number
  readonly sheet?: string
}

/** What one file, table or workbook sheet brought. */
export interface Reading {
  readonly observations: readonly Observation[]
  readonly mentions?: readonly Mention[]
  readonly problems: readonly Problem[]
  readonly source: Source
}

/** Several readings as one body of data: one observation for each target, year and region. */
export interface Data {
  readonly observations: readonly Observation[]
  readonly mentions?: readonly Mention[]
  readonly problems: readonly Problem[]
  readonly sources: readonly Source[]
}

export type { Finding, Judgement, Verdict } from './finding.ts'
export type { Mention } from './mention.ts'
