import type { PageWords } from '../page-words.ts'

export const page: PageWords = {
  skip: 'Skip to the report',
  contents: 'Contents',
  index: 'All targets at a glance',
  onlyOpen: 'Only what needs attention: hide what is met or on track',
  search: 'Search',
  all: 'All',
  reset: 'Clear filters',
  count: (shown, all) => `${shown} of ${all} shown.`,
  sorted: (column, order) => `${column}: ${order}.`,
  orders: ['lowest first', 'highest first', 'in the order of the plan'],
  madeBy: (tool) => `Made by ${tool}`,
}
