/** The look of an office paper: A4, 黑体 headings, 宋体 text, black on white; fonts are named, none is embedded. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  type ILevelsOptions,
  type IRunPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx'
import type { Lang } from '../../words/all.ts'

/** A4, in twentieths of a point. */
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: {
    top: convertMillimetersToTwip(30),
    bottom: convertMillimetersToTwip(28),
    left: convertMillimetersToTwip(27),
    right: convertMillimetersToTwip(25),
    footer: convertMillimetersToTwip(18),
  },
} as const

/** What is left between the margins, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right

export const INK = '1F3A5F'

type Font = NonNullable<IRunPropertiesOptions['font']>

/** A Latin font for letters and figures, a Chinese one beside it; quotation marks follow the language. */
const font = (latin: string, chinese: string, lang: Lang): Font => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: chinese,
  ...(lang === 'zh' && { hint: 'eastAsia' }),
})

export const headFont = (lang: Lang): Font => font('Arial', '黑体', lang)
const bodyFont = (lang: Lang): Font => font(lang === 'zh' ? 'Times New Roman' : 'Arial', '宋体', lang)

/** Sizes in half points: about 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZES = { title: 40, heading1: 32, heading2: 28, body: 24, small: 21, table: 18 } as const

/** Half points of English text, whose letters look larger than Han characters of the same size. */
const bodySize = (lang: Lang): number => (lang === 'zh' ? SIZES.body : SIZES.body - 3)

export const STYLE = { text: 'BodyText', cell: 'TableText', figure: 'Figure', muted: 'Remark' } as const

/** Figures and letters stand as high in their lines as the Han characters beside them. */
const LINE = { line: 260, lineRule: LineRuleType.AT_LEAST } as const

export function stylesOf(lang: Lang): IStylesOptions {
  const head = { font: headFont(lang), bold: true }
  const size = bodySize(lang)
  return {
    default: {
      document: {
        run: {
          font: bodyFont(lang),
          size,
          // Of Latin letters and of Han: who takes letters for Chinese breaks a figure anywhere.
          language: { value: 'en-GB', eastAsia: 'zh-CN' },
        },
      },
      title: {
        run: { ...head, size: SIZES.title, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 240 } },
      },
      heading1: {
        run: { ...head, size: SIZES.heading1, color: INK },
        paragraph: { keepNext: true, spacing: { before: 480, after: 160 } },
      },
      heading2: {
        run: { ...head, size: SIZES.heading2 - 2, color: '000000' },
        paragraph: { keepNext: true, spacing: { before: 320, after: 100 } },
      },
      heading3: {
        run: { ...head, size: SIZES.body, color: '000000' },
        paragraph: { keepNext: true, spacing: { before: 240, after: 60 } },
      },
      caption: {
        run: { ...head, bold: false, italics: false, size: SIZES.table + 1, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 80 } },
      },
    },
    paragraphStyles: [
      {
        id: STYLE.text,
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { line: lang === 'zh' ? 400 : 320, after: lang === 'zh' ? 60 : 120 },
          // Not justified: LibreOffice loses a comma that hangs at the end of a justified line.
          ...(lang === 'zh' && { indent: { firstLine: 2 * size * 10 } }),
        },
      },
      {
        id: STYLE.muted,
        name: 'Remark',
        basedOn: 'Normal',
        run: { size: SIZES.small, color: '5F6368' },
        paragraph: { spacing: { before: 60, after: 100 } },
      },
      {
        id: STYLE.cell,
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: SIZES.table },
        paragraph: { spacing: { before: 24, after: 24, ...(lang === 'zh' && LINE) } },
      },
      {
        id: STYLE.figure,
        name: 'Figure',
        basedOn: 'Normal',
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 100 } },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { size: SIZES.small },
        paragraph: { spacing: { before: 80 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: SIZES.small - 2 },
        paragraph: { indent: { left: 420 } },
      },
    ],
  }
}

export const HEADINGS = 'headings'

/** 一、 and （一） as Chinese papers number their chapters; 1 and 1.1 in English. */
export const levelsOf = (lang: Lang): readonly ILevelsOptions[] => {
  const style = { paragraph: { indent: { left: 0, firstLine: 0 } } }
  return lang === 'zh'
    ? [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', suffix: LevelSuffix.NOTHING, style }]
    : [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', suffix: LevelSuffix.SPACE, style }]
}
