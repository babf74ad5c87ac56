// A demo city's own figures and texts, through the use cases that any city has. A key finds what was done before.
import { setText } from '../../app/bulletin/texts.ts';
import { SetFigure, setFigure } from '../../app/figures/cityFigures.ts';
import { actorNamed } from '../../app/people/accounts.ts';
import { demoCity } from '../../demo/offices.ts';
import { demoFigures, demoText, demoTextsDay } from '../../demo/texts/texts.ts';
import { SetText } from '../../domain/bulletin/text.ts';
import { wasWritten } from '../../storage/door/writtenKeys.ts';
import type { Store } from '../../storage/store.ts';

interface OwnWords {
  readonly cityCode: string;
  /** Usernames of who gives the figures, and of who writes the texts. */
  readonly administrator: string;
  readonly publisher: string;
  readonly figures: readonly unknown[];
  readonly texts: readonly (readonly [key: string, text: unknown])[];
}

export function seedTexts(onDay: (day: string) => Store): Promise<void> {
  return sayInOwnWords(onDay(demoTextsDay), {
    cityCode: demoCity.cityCode,
    administrator: 'guanli',
    publisher: 'fabu',
    figures: demoFigures,
    texts: [['seed-text', demoText]],
  });
}

export async function sayInOwnWords(
  store: Store,
  { cityCode, administrator, publisher, figures, texts }: OwnWords,
): Promise<void> {
  const giver = await actorNamed(store, cityCode, administrator);
  for (const given of figures) {
    const figure = SetFigure.parse(given);
    const key = `seed-figure-${figure.definition.id}`;
    // A figure that is there is no next version of itself.
    if (await wasWritten(store, cityCode, key)) continue;
    await setFigure(store, giver, { key, figure });
  }
  const writer = await actorNamed(store, cityCode, publisher);
  for (const [key, text] of texts) await setText(store, writer, { key, text: SetText.parse(text) });
}
