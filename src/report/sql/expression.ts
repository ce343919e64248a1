/** What a query computes, before anyone chose a dialect to print it in. */

export type Type = 'text' | 'whole' | 'truth' | 'input' | 'factor' | 'figure'

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'AND' | 'OR'

/** The rows a window looks at: those of the same place, in order; `before` ends it short of the row itself. */
export interface Window {
  readonly partition: readonly Expression[]
  readonly order?: Expression
  readonly rows?: 'before'
}

export type Expression =
  /** A column, of a table named in FROM or alone. */
  | { readonly kind: 'column'; readonly name: string; readonly of?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'whole'; readonly number: number }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'is-null'; readonly operand: Expression; readonly negated: boolean }
  | { readonly kind: 'in'; readonly operand: Expression; readonly choices: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Expression[] }
  | { readonly kind: 'over'; readonly call: Expression; readonly window: Window }
  | { readonly kind: 'cast'; readonly operand: Expression; readonly type: Type }
  /** Whether a text has the form of a number with digits that fit. */
  | { readonly kind: 'is-number'; readonly operand: Expression }
  | {
      readonly kind: 'case'
      readonly branches: readonly (readonly [when: Expression, then: Expression])[]
      readonly otherwise?: Expression
    }

export const column = (name: string, of?: string): Expression => ({
  kind: 'column',
  name,
  ...(of !== undefined && { of }),
})

/** The columns of a table, by name: `const o = table('o'); o('id')`. */
export const columnsOf =
  (of: string) =>
  (name: string): Expression =>
    column(name, of)

export const text = (value: string): Expression => ({ kind: 'text', text: value })
export const whole = (number: number): Expression => ({ kind: 'whole', number })
export const TRUE: Expression = { kind: 'truth', truth: true }
export const FALSE: Expression = { kind: 'truth', truth: false }
export const NULL: Expression = { kind: 'null' }

/** NULL where there is nothing to say. */
export const optional = <T>(value: T | null | undefined, make: (value: T) => Expression): Expression =>
  value === null || value === undefined ? NULL : make(value)

const operation =
  (operator: Operator) =>
  (...operands: readonly Expression[]): Expression => ({ kind: 'operation', operator, operands })

export const and = operation('AND')
export const or = operation('OR')
export const minus = operation('-')
export const times = operation('*')
export const equal = operation('=')
export const unequal = operation('<>')
export const less = operation('<')
export const more = operation('>')
export const atMost = operation('<=')
export const atLeast = operation('>=')

export const not = (operand: Expression): Expression => ({ kind: 'not', operand })
export const isNull = (operand: Expression): Expression => ({ kind: 'is-null', operand, negated: false })
export const isThere = (operand: Expression): Expression => ({ kind: 'is-null', operand, negated: true })
export const isNumber = (operand: Expression): Expression => ({ kind: 'is-number', operand })

export const oneOf = (operand: Expression, ...choices: readonly string[]): Expression => ({
  kind: 'in',
  operand,
  choices: choices.map(text),
})

export const call = (name: string, ...operands: readonly Expression[]): Expression => ({
  kind: 'call',
  name,
  operands,
})
export const over = (called: Expression, window: Window): Expression => ({
  kind: 'over',
  call: called,
  window,
})
export const cast = (operand: Expression, type: Type): Expression => ({ kind: 'cast', operand, type })

type Branch = readonly [when: Expression, then: Expression]

/** The first branch that is true; NULL, or `otherwise`, when none is. */
export const cases = (branches: readonly Branch[], otherwise?: Expression): Expression => ({
  kind: 'case',
  branches,
  ...(otherwise && { otherwise }),
})

/** A truth that is never NULL: what nobody knows is not true. */
export const certainly = (condition: Expression): Expression => call('COALESCE', condition, FALSE)
