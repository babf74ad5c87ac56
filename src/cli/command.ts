// A command of the command line: its usage for people, and what it does. Exit status 0 done, 1 refused, 2 wrong usage.
export interface Io {
  /** Results, for people or as JSON. */
  readonly out: (text: string) => void;
  /** Progress and refusals. */
  readonly err: (text: string) => void;
}

export interface Command {
  /** `bulletin PERIOD [--docx FILE]` */
  readonly usage: string;
  /** One line of Chinese and English would be two: the words lie in labels/. */
  readonly does: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Thrown for arguments that do not fit; printed with the usage, exit status 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}
