// What the report of data/2018.csv and data/2019.csv looks like in each format, in docs/gallery/: the files themselves
// and, where Chromium is, pictures of the page. With --check only says which texts are stale, and fails.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumFlags, chromiumPath } from './chromium.js'

const FOLDER = 'docs/gallery'
/** Formats for people; those that are bytes may differ with the machine that packs them, and are large. */
const FORMATS = [
  { name: 'text', ending: 'txt' },
  { name: 'markdown', ending: 'md' },
  { name: 'html', ending: 'html' },
  { name: 'xlsx', ending: 'xlsx', bytes: true },
  { name: 'docx', ending: 'docx', bytes: true },
]
const PICTURES = [
  { name: 'desk', width: 1080, height: 760, at: 'headline' },
  { name: 'targets', width: 1080, height: 760, at: 'T4-02' },
  { name: 'dark', width: 1080, height: 760, at: 'tables', colorScheme: 'dark' },
  { name: 'phone', width: 360, height: 740, at: 'T4-02' },
]

const checking = process.argv.includes('--check')
const folder = checking ? mkdtempSync(join(tmpdir(), 'minhang-quality-')) : FOLDER

/** Writes a report; when checking, says whether it is the one that is kept. */
function write({ name, ending, bytes }, lang) {
  const file = `report.${lang}.${ending}`
  if (checking && bytes) return
  const out = join(folder, file)
  const argv = ['report', 'data/2018.csv', 'data/2019.csv', '--lang', lang, '-f', name, '-o', out]
  const { status, stderr } = spawnSync(process.execPath, ['bin/minhang-quality.js', ...argv], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`)
  if (!checking) return
  const committed = join(FOLDER, file)
  if (existsSync(committed) && readFileSync(committed).equals(readFileSync(out))) return
  console.error(`${committed} shows old output: run npm run gallery`)
  process.exitCode = 1
}

async function takePictures() {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags })
  for (const { name, width, height, at, colorScheme = 'light' } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    await page.goto(`${pathToFileURL(resolve(FOLDER, 'report.zh.html'))}#${at}`)
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  }
  await browser.close()
}

mkdirSync(folder, { recursive: true })
for (const format of FORMATS) for (const lang of format.bytes ? ['zh'] : ['zh', 'en']) write(format, lang)
if (checking) rmSync(folder, { recursive: true })
else if (chromiumPath === undefined) console.log('gallery: no Chromium here: the pictures stay as they are')
else await takePictures()
