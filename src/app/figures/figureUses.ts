// Where a figure is used: which texts print it, and which figures are made of it. Whoever changes or ends it sees that first.
import { figuresOfText } from '../../domain/bulletin/text.ts';
import { progressNamed } from '../../metrics/catalogue/progress.ts';
import type { Catalogue } from '../../metrics/catalogue/catalogue.ts';
import type { Store } from '../../storage/store.ts';
import { readTexts, textsInForce } from '../bulletin/texts.ts';

export interface UsesOfFigure {
  readonly texts: readonly { readonly textId: string; readonly name: string }[];
  /** Ids of shares, growths and completions. */
  readonly figures: readonly string[];
}

/** A function that answers for any figure of the city. */
export async function usesInCity(
  store: Store,
  cityCode: string,
  { definitions }: Catalogue,
): Promise<(id: string) => UsesOfFigure> {
  const texts = textsInForce(await readTexts(store, cityCode)).map(({ textId, name, body }) => ({
    textId,
    name,
    // What tells how far a figure is reached is made from it.
    figures: new Set(figuresOfText(body).flatMap((id) => [id, progressNamed(id)?.of ?? id])),
  }));
  const made = new Map<string, Set<string>>();
  for (const definition of definitions) {
    if (definition.kind !== 'ratio') continue;
    for (const input of [definition.numerator, definition.denominator]) {
      if (!input) continue;
      made.set(input.figure, (made.get(input.figure) ?? new Set()).add(definition.id));
    }
  }
  return (id) => ({
    texts: texts.filter(({ figures }) => figures.has(id)).map(({ textId, name }) => ({ textId, name })),
    figures: [...(made.get(id) ?? [])],
  });
}
