// How rows came to be: by which chain a firm was found, on which activity, on which outing.
import { type OccasionKind, occasionKinds } from '../entries/nouns.ts';

/** Occasions by the id of their first entry, whatever put it right since. */
export type Way = { readonly chains?: readonly string[] | undefined } & {
  readonly [Kind in OccasionKind]?: string | undefined;
};

/** The occasion that a way names; undefined where it names none, or a chain alone. */
export function occasionIn(way: Way | undefined): { readonly kind: OccasionKind; readonly id: string } | undefined {
  for (const kind of occasionKinds) {
    const id = way?.[kind];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/** One text for one way; none for a question that names none. */
export function wayText(way: Way | undefined): string {
  return way ? JSON.stringify([way.chains ?? null, way.activity ?? null, way.outing ?? null]) : '';
}

/** As an address asks for it. */
export type AskedWay = { readonly chain?: string } & { readonly [Kind in OccasionKind]?: string };

export function askedWay(way: Way | undefined): AskedWay {
  const { chains, activity, outing } = way ?? {};
  return {
    ...(chains ? { chain: chains.join('|') } : {}),
    ...(activity ? { activity } : {}),
    ...(outing ? { outing } : {}),
  };
}
