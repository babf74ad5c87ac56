// The demo city's own figures and text, through the use cases that any city has. A key finds what was done before.
import { setText } from '../../app/bulletin/texts.ts';
import { SetFigure, setFigure } from '../../app/figures/cityFigures.ts';
import { actorNamed } from '../../app/people/accounts.ts';
import { demoCity } from '../../demo/offices.ts';
import { demoFigures, demoText, demoTextsDay } from '../../demo/texts/texts.ts';
import { SetText } from '../../domain/bulletin/text.ts';
import { wasWritten } from '../../storage/door/writtenKeys.ts';
import type { Store } from '../../storage/store.ts';

export async function seedTexts(onDay: (day: string) => Store): Promise<void> {
  const store = onDay(demoTextsDay);
  const administrator = await actorNamed(store, demoCity.cityCode, 'guanli');
  for (const given of demoFigures) {
    const figure = SetFigure.parse(given);
    const key = `seed-figure-${figure.definition.id}`;
    // A figure that is there is no next version of itself.
    if (await wasWritten(store, demoCity.cityCode, key)) continue;
    await setFigure(store, administrator, { key, figure });
  }
  const text = SetText.parse(demoText);
  const publisher = await actorNamed(store, demoCity.cityCode, 'fabu');
  await setText(store, publisher, { key: 'seed-text', text });
}
