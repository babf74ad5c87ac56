// The demo city's own figures and text, through the use cases that any city has. A key finds what was done before.
import { setText } from '../../app/bulletin/texts.ts';
import { SetFigure, setFigure } from '../../app/figures/cityFigures.ts';
import { actorNamed } from '../../app/people/accounts.ts';
import { demoCity } from '../../demo/offices.ts';
import { demoFigures, demoText, demoTextsDay } from '../../demo/texts/texts.ts';
import { SetText } from '../../domain/bulletin/text.ts';
import type { Store } from '../../storage/store.ts';

export async function seedTexts(onDay: (day: string) => Store): Promise<void> {
  const store = onDay(demoTextsDay);
  const administrator = await actorNamed(store, demoCity.cityCode, 'guanli');
  for (const given of demoFigures) {
    const figure = SetFigure.parse(given);
    if (await isThere(store, 'city_figure', figure.id)) continue;
    await setFigure(store, administrator, { key: `seed-figure-${figure.definition.id}`, figure });
  }
  const text = SetText.parse(demoText);
  if (await isThere(store, 'bulletin_text', text.id)) return;
  const publisher = await actorNamed(store, demoCity.cityCode, 'fabu');
  await setText(store, publisher, { key: 'seed-text', text });
}

/** A figure that is there is no next version of itself. */
async function isThere(store: Store, table: 'city_figure' | 'bulletin_text', id: string): Promise<boolean> {
  const row = await store.pool.db
    .selectFrom(table)
    .select('id')
    .where('city_code', '=', demoCity.cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
