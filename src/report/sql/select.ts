/** A query: named steps, each a table made from those before it. */
import { column, type Expression } from './expression.ts'

export type Columns = readonly (readonly [name: string, expression: Expression])[]

/** Columns that stay as they are. */
export const same = (...names: readonly string[]): Columns => names.map((name) => [name, column(name)])

/** A table of constants. */
export interface Values {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Expression[])[]
}

/** A step of this query by its name, or a table of the database by the parts of its name. */
export interface Source {
  readonly name: string | readonly string[]
  readonly as?: string
}

export interface Select {
  /** Every column comes first: `*`, or those of one source. */
  readonly all?: '*' | string
  readonly columns: Columns
  readonly from: Source | Values
  /** Left joins: what has no partner stays. */
  readonly joins?: readonly { readonly source: Source; readonly on: Expression }[]
  readonly where?: Expression
  readonly groupBy?: readonly Expression[]
}

export interface Step {
  readonly name: string
  /** What the step does, for who reads the query. */
  readonly remark: string
  readonly select: Select
}

export interface Query {
  readonly steps: readonly Step[]
  readonly result: Select
}
