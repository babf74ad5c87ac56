// The words that a verifier gives by verifying: who may speak for the office that is asked as well as verify the entry is
// not asked twice.
import { v7 as uuidv7 } from 'uuid';
import type { Breach } from '../../domain/refusal.ts';
import type { ConsentWord } from '../../domain/entries/consent.ts';
import { type OpenAsk, openAsks } from '../../storage/entries/consent.ts';
import { claimCodes, codesTold } from '../../storage/credit/creditCodes.ts';
import type { Writing } from '../../storage/door/door.ts';
import type { Rows } from '../../storage/insert.ts';
import { linkByCreditCode } from '../../storage/companies/register.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { brokenByNow } from './brokenByNow.ts';

interface Said {
  readonly cityCode: string;
  readonly accountId: string;
  readonly recordedAt: string;
}

export function wordRows(
  asks: readonly OpenAsk[],
  { cityCode, accountId, recordedAt }: Said,
  { word, reason }: { readonly word: ConsentWord; readonly reason: string | null },
): NonNullable<Rows['consent_word']> {
  return asks.map(({ entryId, no, ownerId }) => ({
    city_code: cityCode,
    id: uuidv7(),
    entry_id: entryId,
    no,
    office_id: ownerId,
    word,
    reason,
    recorded_at: recordedAt,
    recorded_by: accountId,
  }));
}

/** A firm's code that was asked for holds from the word on. */
export async function holdCodes(
  { tx, recordedAt }: Writing,
  cityCode: string,
  entryIds: readonly string[],
): Promise<void> {
  const told = await codesTold(tx, cityCode, entryIds);
  await claimCodes(tx, cityCode, recordedAt, told);
  if (told.length > 0) await linkByCreditCode(tx, cityCode, { companyIds: told.map(({ companyId }) => companyId) });
}

export interface InPassing {
  readonly breaches: readonly Breach[];
  readonly rows: NonNullable<Rows['consent_word']>;
  /** Entries that wait for a word out of the verifier's reach, where they were not named one by one: they stay. */
  readonly left: ReadonlySet<string>;
}

export const nothingAsked: InPassing = { breaches: [], rows: [], left: new Set() };

/** The words that these entries still wait for, and that their verifier can give. */
export async function wordsInPassing(
  writing: Writing,
  said: Said,
  reach: ReadonlySet<string>,
  of: { readonly entryIds: readonly string[]; readonly areNamed: boolean },
): Promise<InPassing> {
  const { cityCode } = said;
  const asks = await openAsks(writing.tx, cityCode, of.entryIds);
  if (asks.length === 0) return nothingAsked;
  const placed = (entryId: string) => `entryIds.${of.entryIds.indexOf(entryId)}`;
  const awaited = asks.filter(({ ownerId }) => !reach.has(ownerId));
  if (awaited.length > 0 && of.areNamed) {
    const offices = await officesOn(writing.tx, cityCode, writing.today);
    const breaches = awaited.map(
      ({ entryId, ownerId }): Breach => ({
        law: 'consent_awaited',
        field: placed(entryId),
        detail: { office: offices.get(ownerId)?.name ?? '' },
      }),
    );
    return { ...nothingAsked, breaches };
  }
  const left = new Set(awaited.map(({ entryId }) => entryId));
  const given = asks.filter(({ entryId }) => !left.has(entryId));
  const broken = await brokenByNow(writing, cityCode, given);
  const breaches = [...broken].flatMap(([id, some]) => some.map((breach) => ({ ...breach, field: placed(id) })));
  return { breaches, left, rows: wordRows(given, said, { word: 'given', reason: null }) };
}
