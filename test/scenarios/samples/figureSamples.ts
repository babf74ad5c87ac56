// A figure of the city's own: the projects signed, whatever their size.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { SetFigure, setFigure } from '../../../src/app/figures/cityFigures.ts';
import type { Store } from '../../../src/storage/store.ts';
import { cityCode } from './city.ts';

let made = 0;

export const newFigure = () => ({
  id: uuidv7(),
  definition: {
    id: `own_sample_${++made}_${uuidv7().slice(-12)}`,
    kind: 'counting',
    version: 1,
    effectiveFrom: '2023-01-01',
    owner: 'promotion',
    name: { zh: '签约项目（不论大小）', en: 'Projects signed, of any size' },
    unit: 'item',
    printing: { decimals: 0 },
    entries: 'milestone',
    day: 'event',
    once: 'project',
    measure: { kind: 'count' },
    conditions: [
      { field: 'milestone', op: 'eq', value: 'signed' },
      { field: 'investmentFen', op: 'gte', value: 10_000_000_000 },
    ],
  },
});

/** A figure that the city has. */
export async function figureToEnd(store: Store): Promise<string> {
  const figure = SetFigure.parse({ ...newFigure(), reason: '局务会' });
  await setFigure(store, await actorNamed(store, cityCode, 'admin'), { key: uuidv7(), figure });
  return figure.definition.id;
}
