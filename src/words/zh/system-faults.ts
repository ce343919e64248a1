import type { SystemWords } from '../system-words.ts'

export const systemFaults: SystemWords = {
  ENOENT: {
    reason: '文件或文件夹不存在',
    reading: '请核对路径；文件也可能刚被移走或改名。',
    writing: '请先建好这个文件夹，或改写到已有的文件夹。',
  },
  EACCES: {
    reason: '没有权限',
    reading: '请取得读取权限，或把文件复制到自己的文件夹后再读。',
    writing: '请换一个自己有写入权限的文件夹。',
  },
  EPERM: {
    reason: '不允许此操作',
    reading: '请取得读取权限，或把文件复制到自己的文件夹后再读。',
    writing: '请换一个自己有写入权限的文件夹。',
  },
  EISDIR: {
    reason: '这是一个文件夹',
    reading: '请写明其中文件的名称。',
    writing: '请写明文件名，而不只是文件夹。',
  },
  ENOTDIR: {
    reason: '路径中有一段不是文件夹',
    reading: '请核对路径：其中有一段是文件（--targets 要的是文件夹）。',
    writing: '请核对路径：其中有一段是文件，不能在它下面再放文件。',
  },
  ENOSPC: {
    reason: '磁盘已满',
    reading: '请腾出磁盘空间后重试。',
    writing: '请腾出磁盘空间，或写到别的磁盘。',
  },
  EDQUOT: {
    reason: '磁盘配额已满',
    reading: '请腾出磁盘配额后重试。',
    writing: '请删去不用的文件，或写到别的磁盘。',
  },
  EROFS: {
    reason: '文件系统只读',
    reading: '请把文件复制到别处后再读。',
    writing: '请写到别的磁盘或文件夹。',
  },
  ELOOP: {
    reason: '符号链接循环',
    reading: '请改用文件本身的路径：这几个链接互相指向，没有文件。',
    writing: '请改用文件本身的路径：这几个链接互相指向，没有文件。',
  },
  ENAMETOOLONG: {
    reason: '名称过长',
    reading: '请缩短文件名，或把文件移到层级较浅的文件夹。',
    writing: '请缩短文件名，或写到层级较浅的文件夹。',
  },
  ENXIO: {
    reason: '不是可读取的文件',
    reading: '请指定普通文件，不能是设备或套接字。',
    writing: '请指定普通文件，不能是设备或套接字。',
  },
  EIO: {
    reason: '读写出错',
    reading: '请检查磁盘、U盘或网络盘是否正常；能打开的话，先复制到本机再读。',
    writing: '请检查磁盘、U盘或网络盘是否正常，或写到本机的文件夹。',
  },
  ESTALE: {
    reason: '网络盘上的文件已失效',
    reading: '请重新连接网络盘，或把文件复制到本机再读。',
    writing: '请重新连接网络盘，或写到本机的文件夹。',
  },
  ETIMEDOUT: {
    reason: '等待超时',
    reading: '请检查网络盘的连接，或把文件复制到本机再读。',
    writing: '请检查网络盘的连接，或写到本机的文件夹。',
  },
  EFBIG: {
    reason: '超出系统允许的文件大小',
    reading: '请把文件拆成几个小文件。',
    writing: '请用筛选选项减少内容，或写到别的磁盘。',
  },
  EBUSY: {
    reason: '正被其他程序占用',
    reading: '请关闭打开它的程序（如 Excel、WPS）后重试。',
    writing: '请关闭打开它的程序（如 Excel、WPS）后重试。',
  },
  EMFILE: {
    reason: '打开的文件过多',
    reading: '请分批读取，或关闭其他程序后重试（Linux 可用 ulimit -n 提高上限）。',
    writing: '请关闭其他程序后重试（Linux 可用 ulimit -n 提高上限）。',
  },
  ENFILE: {
    reason: '系统打开的文件过多',
    reading: '请关闭其他程序后重试。',
    writing: '请关闭其他程序后重试。',
  },
  ECHANGED: {
    reason: '读取过程中文件被改动',
    reading: '请等文件写完，并关闭正在编辑它的程序后重试。',
    writing: '请等文件写完后重试。',
  },
  ETOOMUCH: {
    reason: '内容超过 1 GiB',
    reading: '请先存为文件，再读取该文件。',
    writing: '请写到普通文件。',
  },
}
