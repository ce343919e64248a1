/** The whole page in one file: nothing is fetched, and nothing runs but its own few lines. */
import type { Words } from '../../../words/all.ts'
import type { Block } from '../../document.ts'
import { tool } from '../../tool.ts'
import { blocksMarkup, type Place } from './blocks.ts'
import { anchor, html, Markup } from './markup.ts'
import styles from './page.css?raw'
import script from './page.js?raw'
import { prose } from './text.ts'

/** The first of each name as it is, the next with a number. */
function namer(): Place['nameFor'] {
  const seen = new Map<string, number>()
  return (wanted) => {
    const count = (seen.get(wanted) ?? 0) + 1
    seen.set(wanted, count)
    return anchor(count === 1 ? wanted : `${wanted}-${count}`)
  }
}

/** What a strict page says it will run: these very lines. */
async function fingerprint(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`
}

function contents(blocks: readonly Block[], { page }: Words): Markup | false {
  const sections = blocks.flatMap((each) => (each.kind === 'section' ? [each] : []))
  return (
    sections.length > 1 &&
    html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${page.contents}</h2>
<ol>${sections.map(({ id, title }) => html`<li><a href="#${anchor(id)}">${title}</a></li>`)}</ol></nav>`
  )
}

export async function pageOf(blocks: readonly Block[], words: Words): Promise<string> {
  const first = blocks.findIndex(({ kind }) => kind === 'heading')
  const head = blocks[first]
  const title = head?.kind === 'heading' ? head.text : tool.name
  const body = blocks.filter((_, index) => index !== first)
  const policy = [
    "default-src 'none'",
    `script-src ${await fingerprint(script)}`,
    `style-src ${await fingerprint(styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const { page } = words
  const { source } = html`<!DOCTYPE html>
<html lang="${words.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
<a class="skip" href="#main">${page.skip}</a>
<header class="page"><h1>${prose(title, words)}</h1></header>
<div class="columns">
${contents(body, words)}
<main id="main" tabindex="-1">
${blocksMarkup(body, { words, level: 2, nameFor: namer() })}
</main>
</div>
<footer><p>${page.madeBy(`${tool.name} ${tool.version}`)}</p></footer>
<script>${new Markup(script)}</script>
</body>
</html>
`
  return source
}
