// A city's ledger as a check asks it: one fold for the whole check, answered in slices.
import { cityFacts, factsWithWaiting } from '../../metrics/cityFacts.ts';
import { exactFigure } from '../../metrics/exactFigure.ts';
import { isTerritory } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type Sight, sightOf } from '../figures/mayAsk.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import type { Occasion } from '../../metrics/ways/occasions.ts';
import { inSlices } from '../../metrics/inSlices.ts';
import { prepareRows } from '../../metrics/prepareRows.ts';
import { divisionsElsewhere, industryNames } from '../../storage/names.ts';
import { countPending } from '../../storage/verification/pending.ts';
import { keptTexts } from '../../storage/bulletin/texts.ts';
import { publicationRows } from '../../storage/bulletin/publications.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import type { AskedNumber, AskedLedger, LedgerContext } from './askedLedger.ts';
import { textsInForce } from '../bulletin/texts.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Asking {
  /** Whose draft it is; absent where nobody is in between, as on the command line. */
  readonly actor?: Actor | undefined;
  /** Whoever gives up ends the answering with it. */
  readonly signal?: AbortSignal | undefined;
  /** Of which the draft is, where it is of one that who asks may ask of. */
  readonly occasion?: Occasion | undefined;
  /** Hears what kept a number from being counted; the others are answered all the same. */
  readonly onFault?: ((fault: unknown) => void) | undefined;
}

export async function cityLedger(
  store: Store,
  cityCode: string,
  { actor, signal, onFault, occasion }: Asking = {},
): Promise<AskedLedger<Figure>> {
  const facts = await cityFacts(store, cityCode);
  const sight = actor && (await sightOf(store, actor, facts));
  const context = { ...(await contextOf(store, facts, sight)), ...(occasion ? { occasion } : {}) };
  /** A number that is cut too finely for who asks is as one that the ledger has not. */
  const isTold = ({ question, waiting: isWaiting }: AskedNumber): boolean =>
    !sight || (isWaiting ? sight.opens({}) : sight.tells(question));
  let waiting: Promise<CityFacts> | undefined;
  const attempt = <R>(work: () => R): R | null => {
    try {
      return work();
    } catch (fault) {
      onFault?.(fault);
      return null;
    }
  };
  const all = async <R>(asked: readonly AskedNumber[], answer: (facts: CityFacts, one: AskedNumber) => R) => {
    if (asked.some((one) => one.waiting)) waiting ??= factsWithWaiting(store, facts);
    const withWaiting = await waiting;
    const factsFor = ({ waiting: isWaiting }: AskedNumber) => (isWaiting && withWaiting) || facts;
    for (const [at, some] of Map.groupBy(asked, ({ question }) => question.at)) {
      // What cannot be found fails where it is counted, and takes no other number with it.
      for (const [of, ones] of Map.groupBy(some, factsFor))
        await prepareRows(of, new Set(ones.map(({ figure }) => figure)), at, signal).catch(() =>
          signal?.throwIfAborted(),
        );
    }
    return inSlices(asked, (one) => attempt(() => answer(factsFor(one), one)), signal);
  };
  return {
    context: () => Promise.resolve(context),
    values: (asked) => all(asked, (of, one) => (isTold(one) ? exactFigure(one.figure, of, one.question) : undefined)),
    figures: (asked) => all(asked, (of, { figure, question }) => mustBe(figureOf(figure, of, question))),
  };
}

/** A figure that has a value has a definition. */
function mustBe(figure: Figure | undefined): Figure {
  if (!figure) throw new Error('a figure that was counted is gone');
  return figure;
}

async function contextOf(store: Store, facts: CityFacts, sight: Sight | undefined): Promise<LedgerContext> {
  const { cityCode, offices } = facts;
  const officeIds = offices.map(({ id }) => id);
  const { published, sections, elsewhere, pending, texts } = await inScope(
    store,
    countingScope(cityCode),
    async (tx) => ({
      published: await publicationRows(tx, cityCode),
      sections: await industryNames(tx),
      elsewhere: await divisionsElsewhere(tx, cityCode),
      pending: await countPending(tx, cityCode, { officeIds }),
      texts: textsInForce(await keptTexts(tx, cityCode)),
    }),
  );
  return {
    vocabulary: vocabularyOf(facts, { sections, elsewhere, texts: texts.map(({ body }) => body) }),
    units: new Map(facts.catalogue.definitions.map(({ id, unit }) => [id, unit])),
    offices: offices.filter(isTerritory).map(({ id }) => id),
    publishedAt: published.map((row) => Date.parse(row.knownAt)),
    // What waits is known only where the rows are.
    waiting: pending > 0 && (!sight || sight.opens({})),
    names: new Map([
      ...sections,
      ...offices.map(({ id, name }) => [id, name] as const),
      ...offices.flatMap(({ parentId, name }) => (parentId === null ? [['', name] as const] : [])),
    ]),
  };
}
