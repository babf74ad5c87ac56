// The doubts of one file: raised by its rows while they are planned, each once for all rows and tables with one head, and held
// against what was answered, now or of an earlier file.
import { doubtKinds, isAnswer, type Sign } from '../../../domain/imports/doubts.ts';
import type { ImportDoubt, ReadThere } from '../reading.ts';

/** So much of what was read is shown. */
const mostShown = 5;
/** Of one file: more questions nobody answers, and the rows wait all the same. */
export const mostDoubts = 200;

export interface GivenAnswer {
  readonly answer: string;
  /** Of an earlier file. */
  readonly answeredAt?: string;
}

export interface AskedAt extends Omit<ReadThere, 'text' | 'ref'> {
  readonly signature: string;
}

interface Found extends ImportDoubt {
  rows: number;
  readonly read: ReadThere[];
}

export class Doubts {
  /** By key. */
  readonly #given: ReadonlyMap<string, GivenAnswer>;
  readonly #found = new Map<string, Found>();

  constructor(given: ReadonlyMap<string, GivenAnswer>) {
    this.#given = given;
  }

  /** What was answered to it; the row that shows the sign is counted. */
  answerTo(sign: Sign, { sheet, row, ...of }: AskedAt): string | undefined {
    const { kind, part, ref } = sign;
    const signature = doubtKinds[kind].everywhere ? '' : of.signature;
    const key = doubtKey(kind, part, signature);
    let found = this.#found.get(key);
    if (!found) {
      const answers = sign.offers ?? (doubtKinds[kind].answers ?? []).map((answer) => ({ answer }));
      const given = this.#given.get(key) ?? this.#givenAlike(kind);
      found = {
        key,
        kind,
        ...(part === undefined ? {} : { part }),
        signature,
        read: [],
        rows: 0,
        answers,
        ...(given && isAnswer(kind, answers, given.answer) ? given : {}),
      };
      this.#found.set(key, found);
    }
    found.rows++;
    const isTold = found.read.some((one) => one.text === sign.read && one.sheet === sheet);
    if (found.read.length < (doubtKinds[kind].shown ?? mostShown) && !isTold)
      found.read.push({ sheet, row, text: sign.read, ...(ref ? { ref } : {}) });
    return found.answer;
  }

  /** What was answered to the same question of another table of this file. */
  #givenAlike(kind: Sign['kind']): GivenAnswer | undefined {
    if (!doubtKinds[kind].alike) return undefined;
    const [, alike] =
      [...this.#given].find(([key, { answeredAt }]) => key.startsWith(`${kind} `) && answeredAt === undefined) ?? [];
    return alike;
  }

  list(): ImportDoubt[] {
    return [...this.#found.values()];
  }
}

export function doubtKey(kind: string, part: string | undefined, signature: string): string {
  return [kind, signature, ...(part === undefined ? [] : [part])].join(' ');
}
