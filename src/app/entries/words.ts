// The words that a verifier gives by verifying: who may speak for the office that is asked as well as verify the entry is
// not asked twice.
import { v7 as uuidv7 } from 'uuid';
import type { Breach, BrokenBy } from '../../domain/refusal.ts';
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
  /** Entries that wait for a word out of the verifier's reach. */
  readonly awaited: BrokenBy;
  /** Entries that break laws on the row that they point at. */
  readonly broken: BrokenBy;
  readonly rows: NonNullable<Rows['consent_word']>;
}

export const nothingAsked: InPassing = { awaited: new Map(), broken: new Map(), rows: [] };

/** The words that these entries still wait for, and that their verifier can give. */
export async function wordsInPassing(
  writing: Writing,
  said: Said,
  reach: ReadonlySet<string>,
  entryIds: readonly string[],
): Promise<InPassing> {
  const { cityCode } = said;
  const asks = await openAsks(writing.tx, cityCode, entryIds);
  if (asks.length === 0) return nothingAsked;
  const offices = await officesOn(writing.tx, cityCode, writing.today);
  const awaited = new Map(
    asks.flatMap(({ entryId, ownerId }): [string, Breach[]][] => {
      const detail = { office: offices.get(ownerId)?.name ?? '' };
      return reach.has(ownerId) ? [] : [[entryId, [{ law: 'consent_awaited', detail }]]];
    }),
  );
  const given = asks.filter(({ entryId }) => !awaited.has(entryId));
  const broken = await brokenByNow(writing, cityCode, given);
  return { awaited, broken, rows: wordRows(given, said, { word: 'given', reason: null }) };
}
