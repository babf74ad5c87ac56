// The texts of a city: those that it wrote, and the one that ships with the program as long as it has written none under
// that id. Everyone may read them; who publishes for the whole city writes them.
import { isOfOccasion, narrowestFirst, type PeriodKind, periodKindOf } from '../../domain/bulletin/serving.ts';
import { type EndText, figuresOfText, type SetText, type TextBody } from '../../domain/bulletin/text.ts';
import { textBreaches } from '../../domain/bulletin/textBreaches.ts';
import { occasionKinds } from '../../domain/entries/nouns.ts';
import { type Breach, Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { neutralText, shippedTexts } from '../../documents/bulletin/neutralText.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type KnownAt, latest } from '../../metrics/facts.ts';
import { canBeOf } from '../../metrics/ways/way.ts';
import { judgingWords, notYetWords } from '../../prose/words/judgements.ts';
import { keptTexts, type KeptText } from '../../storage/bulletin/texts.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { KeptAppended, type LedgerAt } from '../../storage/figures/keptAppended.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface TextOfCity {
  readonly textId: string;
  /** Nought: the one that ships with the program. */
  readonly version: number;
  readonly name: string;
  readonly body: TextBody;
}

/** Of every text of the city the version in force; where it has no yearly one of its own, the one that ships stands first. */
export function textsInForce(kept: readonly KeptText[], at: KnownAt = latest): TextOfCity[] {
  const byText = Map.groupBy(kept, ({ textId }) => textId);
  const own = [...byText.values()].flatMap((versions) => {
    // One that was written later than an instant which is asked about still says best what was meant then.
    const then = versions.find(({ recordedAt }) => at === latest || Date.parse(recordedAt) <= at) ?? versions.at(-1);
    return then && !then.ended ? [then] : [];
  });
  const briefing = own.find(({ textId }) => textId === neutralText.textId);
  return [briefing ?? neutralText, ...own.filter((text) => text !== briefing)];
}

/** The same with all that ship and that the city has not written itself. */
export function textsOffered(kept: readonly KeptText[], at: KnownAt = latest): TextOfCity[] {
  const own = textsInForce(kept, at);
  return [...own, ...shippedTexts.filter(({ textId }) => own.every((text) => text.textId !== textId))];
}

interface NamedText {
  readonly text?: string | undefined;
  readonly period: string;
  /** An office below the city. */
  readonly office?: string | undefined;
  readonly activity?: string | undefined;
  readonly outing?: string | undefined;
}

/**
 * The text that is named, or the first that serves a period's kind: the city's own before those that ship, and of each the
 * one that was written for the fewest kinds. Of an office, an activity or an outing the first that tells of such. Refuses a text that
 * the city has not got.
 */
export function textNamed(
  kept: readonly KeptText[],
  { text, period, office, ...of }: NamedText,
  at: KnownAt = latest,
): TextOfCity {
  const texts = textsOffered(kept, at);
  if (text !== undefined) return texts.find(({ textId }) => textId === text) ?? refuse('text_unknown', 'text');
  const kind = occasionKinds.find((one) => of[one]);
  if (kind) return texts.find(({ body }) => body.subject === kind) ?? refuse('text_unknown', 'text');
  const serving = textsServing(texts, periodKindOf(period));
  const ofOffice = office === undefined ? undefined : serving.find(({ body }) => body.subject === 'office');
  return ofOffice ?? serving[0] ?? neutralText;
}

/** Those of the whole city first. */
export function textsServing(texts: readonly TextOfCity[], kind: PeriodKind): TextOfCity[] {
  const rank = ({ version, body }: TextOfCity) => (body.subject === 'city' ? 0 : 2) + (version > 0 ? 0 : 1);
  return texts
    .filter(({ body }) => body.serves.includes(kind) && !isOfOccasion(body.subject))
    .toSorted((a, b) => rank(a) - rank(b) || narrowestFirst(a.body, b.body));
}

export async function readTexts(store: Store, cityCode: string): Promise<readonly KeptText[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptTexts(tx, cityCode));
}

export const isShipped = (textId: string): boolean => shippedTexts.some((text) => text.textId === textId);

/** A version as it was written; nought is what ships. */
export async function textVersion(
  store: Store,
  cityCode: string,
  { textId, version }: Pick<TextOfCity, 'textId' | 'version'>,
): Promise<TextOfCity> {
  const all = [...(await readTexts(store, cityCode)), ...shippedTexts];
  return all.find((text) => text.textId === textId && text.version === version) ?? refuse('text_unknown');
}

/** Every figure that the city's texts in force print. */
export async function figuresTold(store: Store, ledger: LedgerAt): Promise<ReadonlySet<string>> {
  return told.get(store, ledger);
}

const told = new KeptAppended<ReadonlySet<string>>('bulletin_text', async (tx, cityCode) => {
  const texts = textsInForce(await keptTexts(tx, cityCode));
  return new Set(texts.flatMap(({ body }) => figuresOfText(body)));
});

export async function breachesOfText(store: Store, cityCode: string, body: TextBody): Promise<Breach[]> {
  const { catalogue } = await cityFacts(store, cityCode);
  const { subject } = body;
  return textBreaches(body, {
    isFigure: (id) => catalogue.has(id),
    isTied: (id) => !isOfOccasion(subject) || canBeOf(subject, id, catalogue),
    judging: judgingWords,
    notYet: notYetWords,
  });
}

export async function setText(
  store: Store,
  actor: Actor,
  { key, text }: { readonly key: string; readonly text: SetText },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['publish']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const breaches = await breachesOfText(store, cityCode, text.body);
  const act = { cityCode, accountId, useCase: 'set_text', key, content: text, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, textId, name, body, reason } = text;
    const before = (await keptTexts(tx, cityCode)).find((kept) => kept.textId === textId);
    const version = (before?.version ?? 0) + 1;
    const row = { city_code: cityCode, id, text_id: textId, version, name, body, reason, ended: null };
    await insertRows(tx, { bulletin_text: [{ ...row, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id, version }, summary: { textId, name, version } };
  });
}

/** From now on it is offered for no period; what was published by it reads as it did. */
export async function endText(
  store: Store,
  actor: Actor,
  { key, textId, id, reason }: EndText & { readonly key: string; readonly textId: string },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['publish']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'end_text', key, content: { textId, id, reason }, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const last = (await keptTexts(tx, cityCode)).find((kept) => kept.textId === textId);
    if (!last || last.ended) return refuse('text_unknown');
    const { name, body } = last;
    const version = last.version + 1;
    const row = { city_code: cityCode, id, text_id: textId, version, name, body, reason, ended: true };
    await insertRows(tx, { bulletin_text: [{ ...row, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id, version }, summary: { textId, name, version } };
  });
}
