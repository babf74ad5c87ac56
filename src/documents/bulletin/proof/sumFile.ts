// The file of a province, made of those of its cities: of the same format, and so verified by the same program.
import { sumsPageWords } from '../../../labels/bulletin/sumsPage.ts';
import {
  fingerprintOf,
  format,
  hashOfText,
  headMessage,
  jsonLine,
  type ProofHead,
  writeProofFile,
} from '../../../proof/file.ts';
import { type AddedUp, addUp, type CityFile } from '../../../proof/sums/add.ts';
import { sumsPage } from './sumsPage.ts';

export interface AddingUp {
  /** Of the province. */
  readonly name: string;
  /** Verified, of different cities and one period. */
  readonly files: readonly CityFile[];
  /** The last that the province published. */
  readonly before: Pick<CityFile, 'head' | 'fingerprint'> | undefined;
  readonly key: { readonly public: string; readonly sign: (message: Uint8Array) => string };
  readonly at: string;
}

export function sumFile({ name, files, before, key, at }: AddingUp): {
  readonly file: string;
  readonly fingerprint: string;
  readonly added: AddedUp;
} {
  const added = addUp(files);
  const period = files[0]?.head.period ?? '';
  const title = sumsPageWords.title(name, period);
  const page = sumsPage(title, added);
  const { facts, rows, told } = added.committed;
  const head: ProofHead = {
    format,
    city: name,
    title,
    period,
    text: 'sums',
    // No later than what each of them knew.
    knownAt: files.map((one) => one.head.knownAt).toSorted()[0] ?? at,
    publishedAt: at,
    no: (before?.head.no ?? 0) + 1,
    previous: before?.fingerprint ?? null,
    corrects: before?.head.period === period ? before.fingerprint : null,
    ledger: null,
    rows: told.rows,
    facts: told.facts,
    page: hashOfText(page),
    key: { no: 1, public: key.public },
  };
  const line = jsonLine(head);
  const file = writeProofFile({ page, head: line, signature: key.sign(headMessage(line)), facts, rows });
  return { file, fingerprint: fingerprintOf(line), added };
}
