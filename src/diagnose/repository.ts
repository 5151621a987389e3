/**
 * Read-only view of the repository: synchronous, cached by io/. Paths are relative to the repository root, '/'-separated,
 * without leading './'. Symbolic links are no files (they may lead out of the tree).
 */
export interface Repository {
  /** Absolute path of the root; absent where the repository is no folder. */
  readonly root?: string;
  /** Whether `path` is a regular file. */
  readonly has: (path: string) => boolean;
  /** The file's lines without line ends; a final newline makes no further line. Undefined: no such file, or not text. */
  readonly readLines: (path: string) => readonly string[] | undefined;
  /** All regular files below `directory` ('.' for the root), without `.git`, as paths from the repository root; bounded. */
  readonly list: (directory: string) => readonly string[];
}
