// All files that somebody has, checked together: published files, a list of keys, keys of an office, words of witnesses.
import { bytesToHex } from '@noble/hashes/utils.js';
import { type ChainFault, changedFacts, changedKeys, chainFaults, chainsByCity, type ChangedFact } from './chain.ts';
import { type CheckedCountersigns, checkCountersigns } from './beside/countersign.ts';
import { readWitnessWord, type WitnessWord } from './beside/witness.ts';
import { type CheckedWitnesses, checkWitnesses, type GivenWord } from './beside/witnessed.ts';
import { cutProofFile } from './file.ts';
import { forkedLists, type KeyList, keyListFormat, longestLists, publishersIn, readKeyList } from './keys.ts';
import { checkOffice, type CheckedOffice, type OfficeKey, officeKeyFormat, readOfficeKey } from './office.ts';
import { checkSums, type CheckedSums } from './sums/check.ts';
import { readLoose } from './shape.ts';
import { type VerifiedFile, verifyFile } from './verify.ts';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

export interface CheckedFiles {
  readonly files: readonly (VerifiedFile & {
    readonly name: string;
    /** Undefined of a page that does not say which offices signed. */
    readonly countersigned?: CheckedCountersigns | undefined;
    /** Of it, whatever they are of. */
    readonly faultCount: number;
    /** Undefined of a file that adds up no others. */
    readonly sums?: CheckedSums | undefined;
  })[];
  readonly keysGiven: boolean;
  readonly chain: readonly ChainFault[];
  /** How many chains are of two files or more, and so were compared. */
  readonly chains: number;
  /** Numbers signed by another key than the one before, where no list hands over. */
  readonly keysChanged: readonly { readonly city: string; readonly no: number }[];
  /** Of each that corrects another one of these. */
  readonly changes: readonly {
    readonly before: number;
    readonly after: number;
    readonly facts: readonly ChangedFact[];
  }[];
  readonly offices: readonly (CheckedOffice & { readonly office: string; readonly file: number })[];
  readonly witnesses: CheckedWitnesses;
  readonly unreadable: readonly string[];
}

/**
 * Empty, which is no file of any kind, where the bytes are no UTF-8; a mark of byte order stays, as a part of the page. By the
 * language alone: its own decoder of addresses refuses what is no UTF-8, where those of browsers and Node put another sign.
 */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return decodeURIComponent(bytesToHex(bytes).replaceAll(/../g, '%$&'));
  } catch {
    return '';
  }
}

export function report(given: readonly GivenFile[]): CheckedFiles {
  const unreadable: string[] = [];
  const offices: OfficeKey[] = [];
  const keys: KeyList[] = [];
  const words: GivenWord[] = [];
  const pages: GivenFile[] = [];
  for (const file of given) {
    const found = jsonOf(file.text);
    if (found === undefined) pages.push(file);
    else if ('statement' in found) words.push({ name: file.name, word: found });
    else if (found.format === keyListFormat) keys.push(found);
    else if (found.format === officeKeyFormat) offices.push(found);
    else unreadable.push(file.name);
  }
  const lists = longestLists(keys);
  const verified = pages.map(({ name, text }) => ({ name, text, ...verifiedBy(text, lists) }));
  const publishers = publishersIn(keys, verified);
  const files = verified.map(({ text, ...file }) => {
    if (!file.head) return { ...file, faultCount: file.faults.length };
    const { page } = cutProofFile(text);
    const countersigned = checkCountersigns(page, file, publishers);
    const sums = checkSums(page, file, verified);
    const faultCount = [file, countersigned, sums].reduce((sum, one) => sum + (one?.faults.length ?? 0), 0);
    return { ...file, countersigned, sums, faultCount };
  });
  const changes = files.flatMap((file, after) => {
    const before = files.findIndex(
      ({ fingerprint }) => fingerprint !== undefined && fingerprint === file.head?.corrects,
    );
    const was = files[before];
    return was ? [{ before, after, facts: changedFacts(was, file) }] : [];
  });
  const chains = chainsByCity(files);
  const unlisted = chains.filter(([one]) => keys.every(({ city }) => city !== one?.head?.city));
  return {
    files,
    keysGiven: keys.length > 0,
    chain: [
      ...forkedLists(keys).map((city) => ({ fault: 'keys_forked', city }) as const),
      ...chains.flatMap(chainFaults),
    ],
    chains: chains.filter((chain) => chain.length > 1).length,
    keysChanged: unlisted.flatMap((chain) =>
      changedKeys(chain).map((no) => ({ city: chain[0]?.head?.city ?? '', no })),
    ),
    changes,
    offices: offices.flatMap((key) => {
      const at = files.findIndex(({ fingerprint }) => fingerprint === key.fingerprint);
      const file = files[Math.max(at, 0)];
      return file ? [{ office: key.office, file: Math.max(at, 0), ...checkOffice(key, file) }] : [];
    }),
    witnesses: checkWitnesses(words, files, publishers),
    unreadable,
  };
}

/** By the list of the file's own city, where several are at hand. */
function verifiedBy(text: string, keys: readonly KeyList[]): VerifiedFile {
  const [first, ...others] = keys;
  const file = verifyFile(text, first);
  const own = others.find(({ city }) => city === file.head?.city);
  return own && first?.city !== file.head?.city ? verifyFile(text, own) : file;
}

export function isSound({ files, chain, offices, witnesses, unreadable }: CheckedFiles): boolean {
  return (
    files.length > 0 &&
    files.every(({ faultCount }) => faultCount === 0) &&
    offices.every(({ faults }) => faults.length === 0) &&
    chain.length + witnesses.faults.length + unreadable.length === 0
  );
}

/** Undefined of what is no JSON, and so may be a page. */
function jsonOf(text: string): KeyList | OfficeKey | WitnessWord | { readonly format: '' } | undefined {
  if (!/^[ \t\n\r]*\{/.test(text)) return undefined;
  for (const read of [readKeyList, readOfficeKey, readWitnessWord]) {
    try {
      return readLoose<KeyList | OfficeKey | WitnessWord>(text, read);
    } catch {
      // Another kind, or none.
    }
  }
  return { format: '' };
}
