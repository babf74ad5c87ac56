// A published bulletin with its proof: what can be done before the door is done before, the rest in the write itself.
import { deflateRawSync } from 'node:zlib';
import { randomBytes } from '../../../crypto/random.ts';
import { proofPage } from '../../../documents/bulletin/proof/proofPage.ts';
import type { WrittenBulletin } from '../../../documents/bulletin/bulletinContent.ts';
import { type CityFacts, latest } from '../../../metrics/facts.ts';
import {
  fingerprintOf,
  format,
  hashOfText,
  headMessage,
  jsonLine,
  type ProofHead,
  writeProofFile,
} from '../../../proof/file.ts';
import type { OfficeSigned } from '../../../proof/beside/statement.ts';
import { readFacts } from '../../../proof/facts.ts';
import { readJson } from '../../../proof/shape.ts';
import { type Committed, commitRows, type ProofPlan } from '../../../proof/make.ts';
import { lastProof, proofFingerprint } from '../../../storage/bulletin/proofs.ts';
import type { Writing } from '../../../storage/door/door.ts';
import { headAsOf } from '../../../storage/keeping/heads.ts';
import { cityNamed, industryNames } from '../../../storage/names.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';
import type { Bulletin } from '../bulletin.ts';
import { signingKey } from './keys.ts';
import { type Planned, planProof } from './plan.ts';
import { signedCloses } from '../closesTold.ts';
import { officesTold } from './signedCloses.ts';

/** Commits to rows, wherever that is done. */
export type CommitsRows = (plan: ProofPlan) => Promise<Committed>;

/** By whoever asks, where nobody else waits for it. */
export const commitsHere: CommitsRows = async (plan) => commitRows(plan);

export interface ProofBegun {
  readonly secret: Buffer;
  readonly planned: Planned;
  readonly committed: Committed;
  readonly offices: readonly OfficeSigned[];
}

export async function beginProof(
  store: Store,
  facts: CityFacts,
  { content, figures }: Pick<Bulletin, 'content' | 'figures'>,
  commits: CommitsRows,
): Promise<ProofBegun | undefined> {
  if (!store.secrets) return undefined;
  const sections = await inScope(store, countingScope(facts.cityCode), industryNames);
  const signed = await signedCloses(store, facts, content.period, latest);
  const planned = planProof(content, figures, facts, { sections, signed: [...signed.keys()] });
  const secret = randomBytes(32);
  const committed = await commits({ secret, ...planned.plan });
  const told = readJson(committed.facts, readFacts);
  return { secret, planned, committed, offices: officesTold(facts, signed, content.closes ?? [], told) };
}

export interface ToldInProof {
  readonly publicationId: string;
  readonly content: WrittenBulletin;
  /** The publication that this one follows: of the same text, of the same. */
  readonly follows: string | undefined;
}

/** Which row of the ledger stands behind each row of a proof. */
export type OpenedRows = readonly (readonly [content: string, amount: string, office: string])[];

export const secretOwner = (cityCode: string, publicationId: string): string => `proof ${cityCode} ${publicationId}`;

/** Needs the city's lock: proofs of a city are one chain. */
export async function keepProof(
  store: Store,
  { tx, recordedAt }: Pick<Writing, 'tx' | 'recordedAt'>,
  cityCode: string,
  { secret, planned, committed, offices }: ProofBegun,
  { publicationId, content, follows }: ToldInProof,
): Promise<void> {
  const { secrets } = store;
  if (!secrets) return;
  const key = await signingKey({ tx, recordedAt, cityCode, secrets });
  const { nameZh: city } = await cityNamed(tx, cityCode);
  const ledger = await headAsOf(tx, cityCode);
  const last = await lastProof(tx, cityCode);
  const page = proofPage(content, planned.places, offices);
  const head: ProofHead = {
    format,
    city,
    title: content.title,
    period: content.period,
    text: content.text?.id ?? '',
    knownAt: content.asKnownAt,
    publishedAt: recordedAt,
    no: (last?.no ?? 0) + 1,
    previous: last?.fingerprint ?? null,
    corrects: (follows && (await proofFingerprint(tx, cityCode, follows))) ?? null,
    ledger: ledger ? { no: String(ledger.sequence), hash: ledger.hash } : null,
    rows: committed.told.rows,
    facts: committed.told.facts,
    page: hashOfText(page),
    key: { no: key.no, public: key.public },
  };
  const line = jsonLine(head);
  const { facts, rows } = committed;
  const file = writeProofFile({ page, head: line, signature: key.sign(headMessage(line)), facts, rows });
  const opened: OpenedRows = planned.plan.rows.map((row) => [row.content, String(row.amount), row.office]);
  const kept = {
    city_code: cityCode,
    publication_id: publicationId,
    no: head.no,
    fingerprint: fingerprintOf(line),
    bytes: deflateRawSync(file),
    opened: deflateRawSync(JSON.stringify(opened)),
    sealed: secrets.seal(secret, secretOwner(cityCode, publicationId)),
    recorded_at: recordedAt,
  };
  await tx.insertInto('publication_proof').values(kept).execute();
}
