// All files that somebody has, checked together: published files, a list of keys, keys of an office.
import { bytesToHex } from '@noble/hashes/utils.js';
import { type ChainFault, changedFacts, chainFaults, type ChangedFact } from './chain.ts';
import { type KeyList, keyListFormat, readKeyList } from './keys.ts';
import { checkOffice, type CheckedOffice, type OfficeKey, officeKeyFormat, readOfficeKey } from './office.ts';
import { type VerifiedFile, verifyFile } from './verify.ts';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

export interface CheckedFiles {
  readonly files: readonly (VerifiedFile & { readonly name: string })[];
  readonly keysGiven: boolean;
  readonly chain: readonly ChainFault[];
  /** Of each that corrects another one of these. */
  readonly changes: readonly {
    readonly before: number;
    readonly after: number;
    readonly facts: readonly ChangedFact[];
  }[];
  readonly offices: readonly (CheckedOffice & { readonly office: string; readonly file: number })[];
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
  let keys: KeyList | undefined;
  const pages: GivenFile[] = [];
  for (const file of given) {
    const found = jsonOf(file.text);
    if (found === undefined) pages.push(file);
    else if ('keys' in found && found.format === keyListFormat) keys = found as KeyList;
    else if (found.format === officeKeyFormat) offices.push(found as OfficeKey);
    else unreadable.push(file.name);
  }
  const files = pages.map(({ name, text }) => ({ name, ...verifyFile(text, keys) }));
  const changes = files.flatMap((file, after) => {
    const before = files.findIndex(
      ({ fingerprint }) => fingerprint !== undefined && fingerprint === file.head?.corrects,
    );
    const was = files[before];
    return was ? [{ before, after, facts: changedFacts(was, file) }] : [];
  });
  return {
    files,
    keysGiven: keys !== undefined,
    chain: files.length > 1 ? chainFaults(files) : [],
    changes,
    offices: offices.flatMap((key) => {
      const at = files.findIndex(({ fingerprint }) => fingerprint === key.fingerprint);
      const file = files[Math.max(at, 0)];
      return file ? [{ office: key.office, file: Math.max(at, 0), ...checkOffice(key, file) }] : [];
    }),
    unreadable,
  };
}

export function isSound({ files, chain, offices, unreadable }: CheckedFiles): boolean {
  return (
    files.length > 0 &&
    files.every(({ faults }) => faults.length === 0) &&
    offices.every(({ faults }) => faults.length === 0) &&
    chain.length + unreadable.length === 0
  );
}

/** Undefined of what is no JSON, and so may be a page. */
function jsonOf(text: string): { readonly format: string } | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  for (const read of [readKeyList, readOfficeKey]) {
    try {
      return read(JSON.parse(text));
    } catch {
      // Another kind, or none.
    }
  }
  return { format: '' };
}
