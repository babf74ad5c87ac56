// The city's own labels of firms and projects (企业类别, marks): which there are and who bears them, and what is done with one.
import { z } from 'zod';
import { keepersOfFigures } from '../../app/figures/cityFigures.ts';
import { readLabels, setLabel, tryLabel } from '../../app/figures/cityLabels.ts';
import { asksForLabel, versionsAsking } from '../../app/figures/effects.ts';
import { LabelAct, LabelChange } from '../../domain/figures/lists/labelAct.ts';
import { labelKinds } from '../../domain/figures/lists/labels.ts';
import { textLine } from '../../domain/text.ts';
import { shippedLabelWords } from '../../labels/figures/labelWord.ts';
import { labelsAt } from '../../metrics/catalogue/askedConditions.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest } from '../../metrics/facts.ts';
import { rightInCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { looking } from './cityFigureWords.ts';
import { EffectView } from './effectViews.ts';
import { effectViewOnAll } from './effectWords.ts';
import { CityLabelPage } from './labelViews.ts';
import { cityLabelView } from './labelWords.ts';

const tags = ['figures'];
const access = rightInCity(...keepersOfFigures);

export function labelRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/labels',
      {
        access,
        schema: {
          tags,
          summary:
            'Labels of the city, with how many firms bear each and which figures ask for it (right: publish or admin)',
          querystring: z.strictObject({
            kind: z.enum(labelKinds).describe('Of the classes of investors, or of the marks of projects'),
            q: optionalText,
            page,
            size,
          }),
          response: { 200: CityLabelPage },
        },
      },
      async (request): Promise<CityLabelPage> => {
        const { kind, q, page: at, size: most } = request.query;
        const language = languageOf(request);
        const { cityCode } = actorOf(request);
        const asked = { kind, q, page: at, size: most, shipped: shippedLabelWords(kind, language) };
        const { rows, total } = await readLabels(store, cityCode, asked);
        const seen = await looking(store, cityCode, language);
        return { rows: rows.map((row) => cityLabelView(kind, row, seen)), total, page: at, size: most };
      },
    ),

    app.post(
      '/labels/preview',
      {
        access,
        schema: {
          tags,
          summary: 'What figures would say after an act on a label, before it is done (right: publish or admin)',
          body: z.strictObject({ period: textLine(4, 40), act: LabelChange }),
          response: { 200: EffectView },
        },
      },
      async (request, reply): Promise<EffectView> => {
        const { period, act } = request.body;
        const before = await cityFacts(store, actorOf(request).cityCode);
        const { facts: after, labels } = await tryLabel(store, before, act);
        const asks = asksForLabel(act.kind, labelsAt(before.labels, latest), new Set(labels));
        const versions = versionsAsking(before.catalogue, asks);
        return effectViewOnAll(store, { request, reply }, { before, after, versions, period });
      },
    ),

    app.post(
      '/labels',
      {
        access,
        schema: {
          tags,
          summary: 'Add, rename, join, end a label, or undo what was done last (right: publish or admin of the city)',
          body: z.strictObject({ key, act: LabelAct }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await setLabel(store, actorOf(request), request.body)),
    ),
  ] as const;
}
