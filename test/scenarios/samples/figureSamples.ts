// What a city keeps of its own: a figure (the projects signed, whatever their size), a list of places.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { setText } from '../../../src/app/bulletin/texts.ts';
import { setLabel } from '../../../src/app/figures/cityLabels.ts';
import { SetFigure, setFigure } from '../../../src/app/figures/cityFigures.ts';
import { SetText } from '../../../src/domain/bulletin/text.ts';
import { setPlaceList } from '../../../src/app/figures/placeLists.ts';
import { SetPlaceList } from '../../../src/domain/figures/lists/placeLists.ts';
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

/** A list of places of the city's own. */
export function newList() {
  const name = `样本区域${++made}`;
  return { listId: `own_list_${made}`, name, places: [{ name: '深圳', code: '440300' }], effectiveFrom: '2023-01-01' };
}

export async function listToEnd(store: Store): Promise<string> {
  const list = SetPlaceList.parse({ ...newList(), id: uuidv7(), reason: '局务会' });
  await setPlaceList(store, await actorNamed(store, cityCode, 'admin'), { key: uuidv7(), list });
  return list.listId;
}

/** A figure that asks for a label, and by a list of places, that nobody has. */
export async function strangeFigure(store: Store): Promise<string> {
  const { definition } = newFigure();
  const conditions = [
    ...definition.conditions,
    { field: 'tags', op: 'has', value: '没有的标签' },
    { field: 'projectPlace', op: 'within', region: '没有的区域', value: ['某地'] },
  ];
  const figure = SetFigure.parse({ id: uuidv7(), definition: { ...definition, conditions }, reason: '局务会' });
  await setFigure(store, await actorNamed(store, cityCode, 'admin'), { key: uuidv7(), figure });
  return figure.definition.id;
}

/** One label joined to another, which was named before. */
export async function labelJoined(store: Store): Promise<string> {
  const admin = await actorNamed(store, cityCode, 'admin');
  const said = { kind: 'investorClass', reason: '局务会' } as const;
  for (const change of [
    { act: 'rename', label: 'industry_leader', name: '行业领军（含独角兽）' },
    { act: 'join', label: 'unicorn', into: 'industry_leader' },
  ] as const)
    await setLabel(store, admin, { key: uuidv7(), act: { ...said, ...change, id: uuidv7() } });
  return 'unicorn';
}

/** A text of the city that prints what is counted by a list of places. */
export async function regionPrinted(store: Store): Promise<string> {
  const paragraphs = [[{ say: '赴京津冀招商{outing_batches_jingjinji}。', zero: null }]];
  const sections = [{ id: 'region', heading: '区域', paragraphs }];
  const text = SetText.parse({
    id: uuidv7(),
    textId: 'regional',
    name: '区域情况',
    body: { title: '区域情况', serves: ['span'], sections },
    reason: '局务会',
  });
  await setText(store, await actorNamed(store, cityCode, 'cityPublish'), { key: uuidv7(), text });
  return text.textId;
}
