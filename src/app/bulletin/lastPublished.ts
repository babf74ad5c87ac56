// Against what was published last: by the same text, for the same period and office, or of the same occasion.
import type { WrittenBulletin } from '../../documents/bulletin/bulletinContent.ts';
import type { Actor } from '../../domain/people/role.ts';
import { publicationRows, publicationsPage, publishedFigures } from '../../storage/bulletin/publications.ts';
import { templateBytes } from '../../storage/bulletin/templates.ts';
import { hashOf } from '../../storage/canonical.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { type Bulletin, bulletinOf, type BulletinQuestion } from './bulletin.ts';

export interface LastPublished {
  readonly id: string;
  readonly publishedAt: string;
  /** It would be published again as it reads. */
  readonly unchanged: boolean;
}

/** What a bulletin would follow if it were published now; null where it is the first. For who may publish it. */
export async function sinceLast(store: Store, actor: Actor, asked: BulletinQuestion): Promise<LastPublished | null> {
  const { cityCode } = await inCity(store, actor, ['publish']);
  const bulletin = await bulletinOf(store, cityCode, asked);
  const textId = bulletin.content.text?.id ?? '';
  const last = await inScope(store, countingScope(cityCode), async (tx) => {
    const template = (await templateBytes(tx, cityCode, { textId }))?.version ?? null;
    return lastPublished(tx, cityCode, { ...bulletin, template });
  });
  return last ?? null;
}

interface Told extends Pick<Bulletin, 'content'> {
  readonly figures: readonly { readonly id: string; readonly hash: string }[];
  /** Version of the bureau's Word file; null where the text has none. */
  readonly template: number | null;
}

export async function lastPublished(tx: Tx, cityCode: string, now: Told): Promise<LastPublished | undefined> {
  const { content } = now;
  const { text, office, occasion, period } = content;
  const of = { bulletin: text?.id ?? '', office: office?.id ?? null, occasion: occasion?.id ?? null };
  // Of an occasion the days are its own: put right, they are still of the same one.
  const told = occasion ? of : { ...of, period };
  const [last] = (await publicationsPage(tx, cityCode, told, { limit: 1, offset: 0 })).rows;
  if (!last) return undefined;
  const [row] = await publicationRows(tx, cityCode, last.id);
  const figures = (await publishedFigures(tx, cityCode, last.id)).map(({ figure_id: id, hash }) => ({ id, hash }));
  const then = row?.content as WrittenBulletin;
  const before = { content: then, figures, template: then.file?.version ?? null };
  return { id: last.id, publishedAt: last.publishedAt, unchanged: saidHash(before) === saidHash(now) };
}

/** Who signed the close since is news; who has not yet is none, and was not told once. */
function signingsOf({ closes = [] }: WrittenBulletin): { readonly signed?: unknown } {
  const signed = closes.flatMap((one) => one.signed.map(({ period, at }) => [one.id, period, at]));
  return signed.length > 0 ? { signed } : {};
}

/**
 * Of what a reader reads: words, what stands around them, the bureau's Word file, and the figures with the rows behind them; not
 * when, under which number or by which version of the text.
 */
function saidHash({ content, figures, template }: Told): string {
  const { title, issuer, sections, notes = [], paper = {} } = content;
  const { number: _number, date: _date, ...around } = paper;
  const shown = { title, issuer: issuer ?? null, sections, notes, paper: around, template, ...signingsOf(content) };
  const numbers = figures.map(({ id, hash }) => [id, hash] as const);
  return hashOf([shown, numbers.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))]);
}
