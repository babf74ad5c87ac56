// Which files of several were seen by which witnesses, and where what somebody was shown is not what a witness saw.
import type { ProofHead } from '../file.ts';
import type { VerifiedFile } from '../verify.ts';
import { type SeenHead, seenIn, type WitnessWord } from './witness.ts';

export type WitnessFault =
  /** The signature does not hold, or is not of a head. */
  | { readonly fault: 'witness_wrong'; readonly name: string }
  /** A publisher who is its own witness. */
  | { readonly fault: 'witness_is_publisher'; readonly witness: string }
  /** It saw another file under this number, or one that this file does not continue. */
  | { readonly fault: 'witness_saw_other'; readonly witness: string; readonly no: number }
  /** It signed two files of one number. */
  | { readonly fault: 'witness_forked'; readonly witness: string; readonly no: number };

export interface CheckedWitnesses {
  readonly faults: readonly WitnessFault[];
  readonly seen: readonly (SeenHead & { readonly public: string; readonly file: number })[];
  /** Of other files than these. */
  readonly idle: readonly SeenHead[];
}

export interface GivenWord {
  readonly name: string;
  readonly word: WitnessWord;
}

export function checkWitnesses(
  given: readonly GivenWord[],
  files: readonly VerifiedFile[],
  publishers: ReadonlySet<string>,
): CheckedWitnesses {
  const faults: WitnessFault[] = [];
  const seen: CheckedWitnesses['seen'][number][] = [];
  const idle: SeenHead[] = [];
  const said = new Map<string, string>();
  for (const { name, word } of given) {
    const found = seenIn(word);
    if (!found) {
      faults.push({ fault: 'witness_wrong', name });
      continue;
    }
    const { witness, city, no, fingerprint } = found;
    if (publishers.has(word.public)) {
      faults.push({ fault: 'witness_is_publisher', witness });
      continue;
    }
    const of = [word.public, city, no].join('\n');
    if ((said.get(of) ?? fingerprint) !== fingerprint) faults.push({ fault: 'witness_forked', witness, no });
    said.set(of, fingerprint);
    const at = files.findIndex((one) => one.fingerprint === fingerprint);
    const head = files[at]?.head;
    if (head) {
      if (isOf(found, head)) seen.push({ ...found, public: word.public, file: at });
      else faults.push({ fault: 'witness_wrong', name });
    }
    if (files.some((file) => contradicts(found, file))) faults.push({ fault: 'witness_saw_other', witness, no });
    else if (!head) idle.push(found);
  }
  return { faults, seen, idle };
}

const isOf = ({ city, no, key }: SeenHead, head: ProofHead): boolean =>
  city === head.city && no === head.no && key.no === head.key.no && key.public === head.key.public;

/** Another file of its number, or one that names another as the one before. */
function contradicts({ city, no, fingerprint }: SeenHead, { head, fingerprint: own }: VerifiedFile): boolean {
  if (head?.city !== city) return false;
  return (head.no === no && own !== fingerprint) || (head.no === no + 1 && head.previous !== fingerprint);
}
