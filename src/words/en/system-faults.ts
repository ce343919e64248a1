import type { SystemWords } from '../system-words.ts'

export const systemFaults: SystemWords = {
  ENOENT: {
    reason: 'no such file or folder',
    reading: 'Check the path; the file may just have been moved or renamed.',
    writing: 'Make the folder first, or write to one that is there.',
  },
  EACCES: {
    reason: 'permission denied',
    reading: 'Get permission to read it, or read a copy in a folder of your own.',
    writing: 'Choose a folder that you may write to.',
  },
  EPERM: {
    reason: 'operation not permitted',
    reading: 'Get permission to read it, or read a copy in a folder of your own.',
    writing: 'Choose a folder that you may write to.',
  },
  EISDIR: {
    reason: 'it is a folder',
    reading: 'Name a file in it.',
    writing: 'Name a file in it.',
  },
  ENOTDIR: {
    reason: 'a part of the path is not a folder',
    reading: 'Check the path: a part of it is a file (--targets takes a folder).',
    writing: 'Check the path: a part of it is a file, and nothing can lie below one.',
  },
  ENOSPC: {
    reason: 'the disk is full',
    reading: 'Free some space and try again.',
    writing: 'Free some space, or write to another disk.',
  },
  EDQUOT: {
    reason: 'the disk quota is used up',
    reading: 'Free some space and try again.',
    writing: 'Remove files that are not needed, or write to another disk.',
  },
  EROFS: {
    reason: 'the file system is read-only',
    reading: 'Read a copy from elsewhere.',
    writing: 'Write to another disk or folder.',
  },
  ELOOP: {
    reason: 'a loop of symbolic links',
    reading: 'Give the path of the file itself: these links lead to one another, and to no file.',
    writing: 'Give the path of the file itself: these links lead to one another, and to no file.',
  },
  ENAMETOOLONG: {
    reason: 'the name is too long',
    reading: 'Shorten the name, or move the file to a folder less deep.',
    writing: 'Shorten the name, or write to a folder less deep.',
  },
  ENXIO: {
    reason: 'it is no file that can be read',
    reading: 'Name an ordinary file, no device and no socket.',
    writing: 'Name an ordinary file, no device and no socket.',
  },
  EIO: {
    reason: 'input or output failed',
    reading:
      'Check the disk, the stick or the network drive; if the file still opens, copy it to this computer first.',
    writing: 'Check the disk, the stick or the network drive, or write to a folder of this computer.',
  },
  ESTALE: {
    reason: 'the network drive no longer knows the file',
    reading: 'Connect the network drive again, or read a copy on this computer.',
    writing: 'Connect the network drive again, or write to a folder of this computer.',
  },
  ETIMEDOUT: {
    reason: 'no answer in time',
    reading: 'Check the network drive, or read a copy on this computer.',
    writing: 'Check the network drive, or write to a folder of this computer.',
  },
  EFBIG: {
    reason: 'it is larger than the system allows files to be',
    reading: 'Split the file into smaller ones.',
    writing: 'Leave some out with the filters, or write to another disk.',
  },
  EBUSY: {
    reason: 'another program holds it',
    reading: 'Close the program that has it open, such as Excel or WPS, and try again.',
    writing: 'Close the program that has it open, such as Excel or WPS, and try again.',
  },
  EMFILE: {
    reason: 'too many open files',
    reading: 'Read fewer files at a time, or close other programs (on Linux, ulimit -n raises the limit).',
    writing: 'Close other programs and try again (on Linux, ulimit -n raises the limit).',
  },
  ENFILE: {
    reason: 'the system has too many open files',
    reading: 'Close other programs and try again.',
    writing: 'Close other programs and try again.',
  },
  ECHANGED: {
    reason: 'it was changed while it was read',
    reading: 'Wait until it is written, close the program that edits it, and try again.',
    writing: 'Wait until it is written and try again.',
  },
  ETOOMUCH: {
    reason: 'it brings more than 1 GiB',
    reading: 'Save it as a file first, and read that.',
    writing: 'Write to an ordinary file.',
  },
}
