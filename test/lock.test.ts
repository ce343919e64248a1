import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}

it('the lock file is whole for every system (else `npm ci` refuses it) and names no address: npm run lock', () => {
  const asked = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  )
  const exact = asked.filter(([, version]) => /^\d/.test(version)).map(([name]) => name)
  expect(exact.length).toBeGreaterThan(0)
  expect(exact.filter((name) => packages[`node_modules/${name}`]?.version === undefined)).toEqual([])
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
})

it('nor does the lock file of the checkers that only the bench installs', () => {
  const beside = JSON.parse(readFileSync('test/bench/beside/package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
  }
  expect(Object.keys(beside.packages)).toContain('node_modules/tableschema')
  expect(Object.values(beside.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
})
