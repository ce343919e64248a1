/** How far a milestone has come, in the words of those who report it. */
import type { Stage } from '../../core/model.ts'
import { normalizeName } from '../normalize.ts'

const WORDS: { readonly [S in Stage]: readonly string[] } = {
  built: [
    ...[
      '建成',
      '已建成',
      '完成',
      '已完成',
      '全部建成',
      '全部完成',
      '竣工',
      '已竣工',
      '是',
      '√',
      '✓',
      '✔',
      '☑',
      '达标',
    ],
    ...[
      '投入使用',
      '已投入使用',
      '投入运营',
      '建成投用',
      'built',
      'completed',
      'complete',
      'done',
      'yes',
      'y',
      'true',
      'established',
    ],
  ],
  advancing: [
    ...[
      '在建',
      '推进中',
      '推进',
      '有序推进',
      '正在推进',
      '稳步推进',
      '加快推进',
      '持续推进',
      '推进建设',
      '已启动',
      '启动',
      '启动建设',
    ],
    ...[
      '已开工',
      '开工',
      '建设中',
      '正在建设',
      '进行中',
      '创建中',
      '正在创建',
      '实施中',
      '基本建成',
      '部分建成',
      '部分完成',
    ],
    ...['in progress', 'under way', 'underway', 'advancing', 'under construction', 'ongoing', 'started'],
  ],
  'not-started': [
    ...[
      '未启动',
      '尚未启动',
      '未开工',
      '尚未开工',
      '未开展',
      '未推进',
      '未实施',
      '否',
      '×',
      '✗',
      '✘',
      '☒',
      '未建',
      '未建成',
      '尚未建成',
      '未完成',
    ],
    ...['not started', 'not begun', 'not built', 'no', 'n', 'false', 'x'],
  ],
}

const stages = new Map<string, Stage>(
  // Object.entries loses the key type; the keys are those of WORDS.
  (Object.entries(WORDS) as [Stage, readonly string[]][]).flatMap(([stage, words]) =>
    words.map((word) => [normalizeName(word), stage] as const),
  ),
)

const withoutRemark = (text: string): string => text.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')

/**
 * The stage a text names; undefined for anything else. 未建成 and 否 say only that it is not there: read as not
 * started, so that nothing passes for under way that nobody said is.
 */
export function parseStage(text: string): Stage | undefined {
  const plain = (words: string): string => normalizeName(words).replace(/[.。;；,，、!！]+$/u, '')
  return stages.get(plain(text)) ?? stages.get(plain(withoutRemark(text)))
}
