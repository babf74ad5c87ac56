// The texts of a city: those that it wrote, and the one that ships with the program as long as it has written none under
// that id. Everyone may read them; who publishes for the whole city writes them.
import { figuresOfText, type SetText, type TextBody, textBreaches } from '../../domain/bulletin/text.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { neutralText } from '../../documents/bulletin/neutralText.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type KnownAt, latest } from '../../metrics/facts.ts';
import { judgingWords } from '../../prose/words/judgements.ts';
import { keptTexts, type KeptText } from '../../storage/bulletin/texts.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface TextOfCity {
  readonly textId: string;
  /** Nought: the one that ships with the program. */
  readonly version: number;
  readonly name: string;
  readonly body: TextBody;
}

/** Of every text the version in force, the one that a bulletin is made by where nobody names another first. */
export function textsInForce(kept: readonly KeptText[], at: KnownAt = latest): TextOfCity[] {
  const byText = Map.groupBy(kept, ({ textId }) => textId);
  const own = [...byText.values()].flatMap((versions) => {
    // One that was written later than an instant which is asked about still says best what was meant then.
    const then = versions.find(({ recordedAt }) => at === latest || Date.parse(recordedAt) <= at) ?? versions.at(-1);
    return then ? [then] : [];
  });
  const briefing = own.find(({ textId }) => textId === neutralText.textId);
  return [briefing ?? neutralText, ...own.filter((text) => text !== briefing)];
}

/** Refuses a text that the city has not got. */
export function textNamed(kept: readonly KeptText[], textId: string | undefined, at: KnownAt = latest): TextOfCity {
  const texts = textsInForce(kept, at);
  const [first] = texts;
  if (textId === undefined && first) return first;
  return texts.find((text) => text.textId === textId) ?? refuse('text_unknown', 'text');
}

export async function readTexts(store: Store, cityCode: string): Promise<readonly KeptText[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptTexts(tx, cityCode));
}

/** Every figure that the city's texts in force print. */
export async function figuresTold(store: Store, cityCode: string): Promise<Set<string>> {
  const texts = textsInForce(await readTexts(store, cityCode));
  return new Set(texts.flatMap(({ body }) => figuresOfText(body)));
}

export async function setText(
  store: Store,
  actor: Actor,
  { key, text }: { readonly key: string; readonly text: SetText },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['publish']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { catalogue } = await cityFacts(store, cityCode);
  const breaches = textBreaches(text.body, { isFigure: (id) => catalogue.ids.has(id), judging: judgingWords });
  const act = { cityCode, accountId, useCase: 'set_text', key, content: text, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, textId, name, body, reason } = text;
    const before = (await keptTexts(tx, cityCode)).find((kept) => kept.textId === textId);
    const version = (before?.version ?? 0) + 1;
    const row = { city_code: cityCode, id, text_id: textId, version, name, body, reason };
    await insertRows(tx, { bulletin_text: [{ ...row, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id, version }, summary: { textId, name, version } };
  });
}
