// A bulletin with its figures in words.
import type { Bulletin } from '../../app/bulletin/bulletin.ts';
import type { Language } from '../../labels/language.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Store } from '../../storage/store.ts';
import { figureView, viewing } from '../figures/words.ts';
import { questionOf } from '../../app/figures/question.ts';
import { BulletinContent } from './views.ts';

export async function bulletinView(
  store: Store,
  cityCode: string,
  { content, figures }: Pick<Bulletin, 'content' | 'figures'>,
  asked: { readonly period: string; readonly asKnownAt?: string | undefined },
  language: Language,
): Promise<BulletinContent> {
  const facts = await cityFacts(store, cityCode);
  const view = await viewing(store, facts, questionOf(facts, asked), language);
  return { ...content, figures: figures.map((figure) => ({ key: figure.id, ...figureView(figure, view) })) };
}
