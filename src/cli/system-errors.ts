import type { Lang } from '../words/all.ts'

const REASONS: Readonly<Record<string, { readonly [L in Lang]: string }>> = {
  ENOENT: { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '不允许此操作', en: 'operation not permitted' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ELOOP: { zh: '符号链接循环', en: 'a loop of symbolic links' },
  ECHANGED: { zh: '读取过程中文件被改动', en: 'it was changed while it was read' },
  ENAMETOOLONG: { zh: '名称过长', en: 'the name is too long' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the disk quota is used up' },
  ENXIO: { zh: '不是可读取的文件', en: 'it is no file that can be read' },
  EIO: { zh: '读写出错', en: 'input or output failed' },
  ETOOMUCH: { zh: '内容超过 1 GiB，请先存为文件', en: 'more than 1 GiB; save it as a file first' },
  EFBIG: { zh: '超出系统允许的文件大小', en: 'it is larger than the system allows files to be' },
  EBUSY: { zh: '正被其他程序占用', en: 'another program holds it' },
  EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
}

/** What the system said, in a person's words; its code when it is an unusual one. Not a system error: thrown on. */
export function systemReason(error: unknown, lang: Lang): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string' || !(code in REASONS || 'errno' in (error as Error))) throw error
  return REASONS[code]?.[lang] ?? code
}
