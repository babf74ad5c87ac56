// What offices signed when they closed a period: their figures as they had them then, with a key that the publisher does not
// have. It stands in the page, and so under the publisher's signature too.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { blindingOf, commitTo, readPoint } from '../commit.ts';
import {
  anyText,
  hash,
  instant,
  jsonLine,
  matching,
  oneOf,
  readList,
  readOnce,
  readProofLine,
  readRecord,
  type ReadValue,
  wholeNumberSaid,
  WrongShape,
} from '../shape.ts';
import { rootOf } from '../tree.ts';
import { pageBlock } from './block.ts';

const statementFormat = 'yiwang-proof-close/1';
const officesFormat = 'yiwang-proof-offices/1';

/** A figure of the office in the period, by the version then in force, and a commitment to its value and rows. */
export interface ClosedFigure {
  readonly id: string;
  readonly version: number;
  readonly sealed: string;
}

/** What the publisher opens of it: what the file says of this figure is what the office signed, of one close or of several. */
export interface OpenedFigure {
  readonly id: string;
  readonly version: number;
  readonly period: string;
  readonly blinding: string;
}

export interface CloseStatement {
  readonly format: typeof statementFormat;
  readonly city: string;
  readonly office: string;
  readonly period: string;
  readonly closedAt: string;
  readonly figures: readonly ClosedFigure[];
}

export interface Countersignature {
  /** The line that was signed. */
  readonly statement: string;
  readonly public: string;
  readonly signature: string;
}

export interface OfficeSigned {
  readonly office: string;
  readonly signed: readonly Countersignature[];
  readonly opened: readonly OpenedFigure[];
}

/** A commitment that can be read. */
const sealed: ReadValue<string> = (value) => {
  const found = hash(value);
  if (!readPoint(hexToBytes(found))) throw new WrongShape();
  return found;
};

const readStatement: ReadValue<CloseStatement> = readRecord<CloseStatement>({
  format: oneOf([statementFormat]),
  city: anyText,
  office: anyText,
  period: anyText,
  closedAt: instant,
  figures: readOnce(readRecord<ClosedFigure>({ id: anyText, version: wholeNumberSaid, sealed }), ({ id, version }) =>
    jsonLine([id, version]),
  ),
});

const block = pageBlock(
  'offices',
  readRecord<{ format: typeof officesFormat; offices: readonly OfficeSigned[] }>({
    format: oneOf([officesFormat]),
    offices: readOnce(
      readRecord<OfficeSigned>({
        office: anyText,
        signed: readList(
          readRecord<Countersignature>({ statement: anyText, public: hash, signature: matching(/^[0-9a-f]{128}$/) }),
        ),
        opened: readOnce(
          readRecord<OpenedFigure>({ id: anyText, version: wholeNumberSaid, period: anyText, blinding: hash }),
          ({ id, version, period }) => jsonLine([id, version, period]),
        ),
      }),
      ({ office }) => office,
    ),
  }),
);

export const statementLine = (told: Omit<CloseStatement, 'format'>): string =>
  jsonLine({ format: statementFormat, ...told });

/** Of a figure as it stood at the close; `rows` say what each is and adds. Nobody guesses their root, whose rows have ids by chance. */
export function blindingOfClosed(id: string, version: number, rows: readonly string[]): bigint {
  const root = rootOf(rows.toSorted((a, b) => (a < b ? -1 : 1)).map((row) => utf8ToBytes(row)));
  return blindingOf(root, `${statementFormat}\n${id}\n${version}\n${rows.length}`);
}

export const sealedValue = (value: bigint, blinding: bigint): string => bytesToHex(commitTo(value, blinding).toBytes());

export const statementMessage = (statement: string): Uint8Array => utf8ToBytes(`${statementFormat}\n${statement}`);

/** At the end of the page. */
export const officesBlock = (offices: readonly OfficeSigned[]): string =>
  block.write({ format: officesFormat, offices });

export function isCountersigned({ statement, public: key, signature }: Countersignature): boolean {
  try {
    return ed25519.verify(hexToBytes(signature), statementMessage(statement), hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
}

/** What stands at the end of a page; null where nothing does, undefined where nobody can read it. */
export function officesIn(page: string): readonly OfficeSigned[] | null | undefined {
  const found = block.read(page);
  return found && found.offices;
}

/** Undefined of one that nobody can read. */
export function statementIn(statement: string): CloseStatement | undefined {
  try {
    return readProofLine(statement, readStatement);
  } catch {
    return undefined;
  }
}
