/** Every kind of block as HTML. */
import type { Words } from '../../../words/all.ts'
import type { Chart } from '../../chart.ts'
import type { Block } from '../../document.ts'
import { drawChart } from '../../drawing/draw-chart.ts'
import { excerptLines } from '../../excerpt.ts'
import { anchor, html, Markup } from './markup.ts'
import { tableMarkup } from './table.ts'
import { prose } from './text.ts'

const EXCERPT_WIDTH = 72

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

export interface Place {
  readonly words: Words
  /** The level of a heading here. */
  readonly level: 2 | 3
  /** A name no other part of the page has. */
  readonly nameFor: (wanted: string) => string
  /** The heading above. */
  readonly said?: { readonly text: string; readonly id: string }
}

/** A picture says to who does not see it what stands in it; the figures of a course are below it for all to read. */
const chart = (each: Chart, { words }: Place): Markup =>
  html`<div class="chart">${new Markup(drawChart(each, { theme: 'page' }))}${
    each.kind === 'trend' && html`<p aria-hidden="true">${prose(each.alternative, words)}</p>`
  }</div>`

const toned = (tone: string | undefined) => tone !== undefined && html` class="tone-${tone}"`

const facts = ({ facts: pairs }: Of<'facts'>, { words }: Place): Markup =>
  html`<dl class="facts">${pairs.map(
    ([label, text]) => html`<div><dt>${label}</dt><dd>${prose(text, words)}</dd></div>`,
  )}</dl>`

const figures = ({ figures: all }: Of<'figures'>, { words }: Place): Markup =>
  html`<ul class="figures">${all.map(
    ({ label, text, tone, detail }) =>
      html`<li${toned(tone)}><b>${text}</b> <span>${label}</span>${
        detail !== undefined && html`<small>${prose(detail, words)}</small>`
      }</li>`,
  )}</ul>`

const notice = ({ tone, text, excerpt, notes }: Of<'notice'>, { words }: Place): Markup =>
  html`<div class="notice tone-${tone}"><p>${prose(text, words)}</p>${
    excerpt !== null && html`<pre tabindex="0">${excerptLines(excerpt, EXCERPT_WIDTH).join('\n')}</pre>`
  }${notes.map((note) => html`<p class="note">${prose(note, words)}</p>`)}</div>`

const headed = (level: number, id: string, text: string, words: Words): Markup =>
  level === 2
    ? html`<h2 id="${id}">${prose(text, words)}</h2>`
    : html`<h3 id="${id}">${prose(text, words)}</h3>`

function group(each: Of<'group'>, place: Place): Markup {
  const id = anchor(each.id)
  const charts = each.blocks.filter(({ kind }) => kind === 'chart')
  const rest = each.blocks.filter(({ kind }) => kind !== 'chart')
  return html`<article class="target${each.tone && html` tone-${each.tone}`}" aria-labelledby="${id}">
<header>${headed(3, id, each.title, place.words)}${
    each.status !== undefined && html`<p class="status">${each.status}</p>`
  }</header>
${charts.length > 0 && html`<div class="charts">${blocksMarkup(charts, place)}</div>`}
<div class="told">${blocksMarkup(rest, place)}</div>
</article>`
}

function section(each: Of<'section'>, place: Place): Markup {
  const id = anchor(each.id)
  const groups = each.blocks.flatMap((block) => (block.kind === 'group' ? [block] : []))
  return html`<section aria-labelledby="${id}">
${headed(2, id, each.title, place.words)}
${groups.length > MANY && [choice(groups, id, place), index(groups, place)]}
${blocksMarkup(each.blocks, { ...place, level: 3, said: { text: each.title, id } })}
</section>`
}

/** More groups than these are given an index and a choice. */
const MANY = 5

/** Hidden until the page's own lines can serve it, and where there is nothing to choose. */
const choice = (
  groups: readonly Of<'group'>[],
  section: string,
  { words: { page } }: Place,
): Markup | false =>
  groups.some(({ tone }) => tone === 'good') &&
  groups.some(({ tone }) => tone !== 'good') &&
  html`<form class="choice" data-section="${section}" hidden>
<label><input type="checkbox" name="open" autocomplete="off"> <span>${page.onlyOpen}</span></label>
<p role="status" data-count="${page.count('{shown}', '{all}')}"></p>
</form>`

/** Every group at one glance: its name, and the sign of its verdict. */
const index = (groups: readonly Of<'group'>[], { words }: Place): Markup =>
  html`<nav class="index" aria-label="${words.page.index}"><ul>${groups.map(
    ({ id, title, status, tone }) =>
      html`<li><a href="#${anchor(id)}"${toned(tone)} title="${[title, status].filter(Boolean).join(' · ')}">${status?.split(' ')[0]} ${id}</a></li>`,
  )}</ul></nav>`

function table(each: Of<'table'>, place: Place): Markup {
  const { said, words } = place
  const parts = [{ title: null, rows: each.rows }]
  const namedBy = said?.text === each.caption ? said?.id : undefined
  return tableMarkup({ ...each, name: place.nameFor(`list-${each.id ?? 'table'}`), namedBy, parts }, words)
}

function block(each: Block, place: Place): Markup {
  switch (each.kind) {
    case 'heading':
      return headed(place.level, place.said?.id ?? '', each.text, place.words)
    case 'paragraph':
      return html`<p${toned(each.tone)}>${prose(each.text, place.words)}</p>`
    case 'table':
      return table(each, place)
    case 'facts':
      return facts(each, place)
    case 'figures':
      return figures(each, place)
    case 'chart':
      return chart(each.chart, place)
    case 'section':
      return section(each, place)
    case 'group':
      return group(each, place)
    case 'code':
      return html`<pre tabindex="0">${each.text}</pre>`
    case 'notice':
      return notice(each, place)
  }
}

/** Tables that are parts of one, with the headings between them, as that one. */
function wholeTable(blocks: readonly Block[], place: Place): Markup | null {
  const tables = blocks.flatMap((each) => (each.kind === 'table' && each.partOf ? [each] : []))
  const [first] = tables
  if (first?.partOf === undefined || tables.length < 2) return null
  const { id, title, by } = first.partOf
  const parts = tables.map(({ partOf, rows }) => ({ title: partOf?.part ?? '', rows }))
  return tableMarkup({ ...first, name: place.nameFor(`list-${id}`), caption: title, by, parts }, place.words)
}

export function blocksMarkup(blocks: readonly Block[], place: Place): Markup {
  const whole = wholeTable(blocks, place)
  const rest =
    whole === null
      ? blocks
      : blocks.filter((each) => each.kind !== 'heading' && !(each.kind === 'table' && each.partOf))
  let { said } = place
  const drawn = rest.map((each) => {
    if (each.kind === 'heading') said = { text: each.text, id: place.nameFor('part') }
    return html`${block(each, said === undefined ? place : { ...place, said })}\n`
  })
  return html`${drawn}${whole}`
}
