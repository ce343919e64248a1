/** What the operating system says of a file, by its code. Others there are, which nobody has met. */
export type SystemFault =
  | 'ENOENT'
  | 'EACCES'
  | 'EPERM'
  | 'EISDIR'
  | 'ENOTDIR'
  | 'ENOSPC'
  | 'EDQUOT'
  | 'EROFS'
  | 'ELOOP'
  | 'ENAMETOOLONG'
  | 'ENXIO'
  | 'EIO'
  | 'ESTALE'
  | 'ETIMEDOUT'
  | 'EFBIG'
  | 'EBUSY'
  | 'EMFILE'
  | 'ENFILE'
  /** Our own: the file is not the same from one reading to the next. */
  | 'ECHANGED'
  /** Our own: what has no size brings more than is held. */
  | 'ETOOMUCH'
