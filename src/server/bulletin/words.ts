// A bulletin with its figures in words.
import type { Bulletin } from '../../app/bulletin/bulletin.ts';
import type { Comparison } from '../../app/bulletin/comparison.ts';
import { figureRefOf } from '../../documents/bulletin/bulletinContent.ts';
import { displayFigure, figureName } from '../../labels/figures/words.ts';
import { namedBy } from '../../metrics/catalogue/namedBy.ts';
import { keyIn } from '../../domain/bulletin/figureKey.ts';
import type { Figure } from '../../metrics/figure.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Store } from '../../storage/store.ts';
import { type BridgesTold, someBridges } from '../figures/beside.ts';
import { figureView, viewing } from '../figures/words.ts';
import type { AskedSubject } from '../../app/bulletin/subject.ts';
import { questionOf } from '../../app/figures/question.ts';
import type { BulletinContent, ComparisonView } from './views.ts';

export async function bulletinView(
  store: Store,
  cityCode: string,
  { content, figures }: Pick<Bulletin, 'content' | 'figures'>,
  asked: Omit<AskedSubject, 'period'>,
  told: BridgesTold,
): Promise<BulletinContent> {
  const facts = await cityFacts(store, cityCode);
  // Of an occasion the period is what its days came to.
  const questionIn = (period: string) => questionOf(facts, { ...asked, period });
  const question = questionIn(content.period);
  const view = { ...(await viewing(store, facts, question, told)), definedOn: question.period.to };
  const viewOf = (figure: Figure) =>
    figureView(figure, figure.period === content.period ? view : { ...view, question: questionIn(figure.period) });
  const { unsaid, ...rest } = content;
  const nameOf = (id: string) => {
    const definition = namedBy(facts.catalogue, id, question.period.to);
    return definition ? figureName(definition, told.language) : id;
  };
  return {
    ...rest,
    ...(unsaid ? { unsaid: unsaid.map(({ figure, why }) => ({ figure, name: nameOf(figure), why })) } : {}),
    figures: figures.map((figure) => ({ key: keyIn(figure, content.period), ...viewOf(figure) })),
  };
}

export function comparisonView(found: Comparison, period: string, told: BridgesTold): ComparisonView {
  const { language } = told;
  const refOf = (figure: Figure | null) => figure && { ...figureRefOf(figure), display: displayFigure(figure) };
  return {
    period,
    before: found.before,
    yearBefore: found.yearBefore,
    ...someBridges(found.bridges, told),
    rows: found.rows.map(({ now, before, yearBefore }) => ({
      id: now.id,
      name: figureName(now.definition, language),
      now: { ...figureRefOf(now), display: displayFigure(now) },
      before: refOf(before),
      yearBefore: refOf(yearBefore),
    })),
  };
}
