import { z } from 'zod';
import { logExport } from '../../app/entries/exportLog.ts';
import type { Radar, RadarPair } from '../../app/radar/radarPage.ts';
import { creditCodeIsValid } from '../../domain/companies/company.ts';
import { Day } from '../../domain/day.ts';
import { Fen, yiExact } from '../../domain/money.ts';
import type { Language } from '../../labels/language.ts';
import { suspicionWord } from '../../labels/radar/twins.ts';
import { suspicions } from '../../names/twins/suspicion.ts';
import type { KeptApart } from '../../storage/radar/keptApart.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { optionalText, page, type Routes, type ServingOptions, size, wholeNumber } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { likenessView, sideView } from './twinWords.ts';
import { type ApartView, LikelyTwinView, type RadarPairView, RadarView } from './views.ts';
import { ruledText, textLine } from '../../domain/text.ts';
import { list } from '../answerViews.ts';

const Asked = z.strictObject({
  year: wholeNumber(1900, 2199).optional(),
  suspicion: z.enum(suspicions).optional(),
  office: optionalText,
  project: z.uuid().optional(),
  state: z.enum(['open', 'apart']).default('open'),
  page,
  size,
});

const name = textLine(0, 200);

const Draft = z.strictObject({
  officeId: z.uuid(),
  name,
  investor: name.nullish(),
  investorCode: ruledText(creditCodeIsValid).nullish(),
  recipient: name.nullish(),
  investmentFen: Fen.nullish(),
  place: name.nullish(),
  foundOn: Day.nullish(),
});

/** What looks like one project, for whoever may read one of the two. */
export function radarRoutes(app: Routes, { store, work }: ServingOptions) {
  const tags = ['radar'];
  return [
    app.get(
      '/radar',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Pairs of projects that look like one, the likeliest first',
          querystring: Asked,
          response: { 200: RadarView },
        },
      },
      async (request, reply): Promise<RadarView> => {
        const { project, page: number, size: limit, ...filter } = request.query;
        const asked = { ...filter, projectId: project, page: number, size: limit };
        const radar = await work.run('radar', { actor: actorOf(request), asked: [asked] }, sentBy(request, reply));
        return { ...radarView(radar, languageOf(request)), page: number, size: limit };
      },
    ),

    app.post(
      '/radar/likely',
      {
        access: right('enter', { costly: true }),
        schema: {
          tags,
          summary: 'Whom a project that is about to be founded probably repeats (right: enter)',
          body: Draft,
          response: { 200: list(LikelyTwinView) },
        },
      },
      async (request, reply): Promise<LikelyTwinView[]> => {
        const language = languageOf(request);
        const { investor, investorCode, recipient, investmentFen, place, foundOn, ...said } = request.body;
        const facts = {
          ...said,
          investor: investor || null,
          investorCode: investorCode ?? null,
          recipient: recipient || null,
          recipientCode: null,
          investmentFen: investmentFen ?? null,
          place: place ?? null,
          signedOn: null,
          foundOn: foundOn ?? null,
        };
        const actor = actorOf(request);
        const found = await work.run('likelyTwins', { actor, asked: [facts] }, sentBy(request, reply));
        // What is told of the projects of others is told to somebody who types names: it is written down.
        const others = found.filter(({ side }) => side.own === null);
        if (others.length > 0) {
          const filter = { name: facts.name, investor: facts.investor, recipient: facts.recipient };
          await logExport(store, actor, { what: 'likely_twins', filter, rows: others.length });
        }
        return found.map(({ likeness, side }) => ({
          ...likenessView(likeness, language),
          side: sideView(side, language),
        }));
      },
    ),
  ] as const;
}

function radarView(radar: Radar, language: Language) {
  return {
    pairs: radar.pairs.map((pair) => pairView(pair, language)),
    total: radar.total,
    stakeYi: yiExact(radar.stakeFen),
    kinds: suspicions.map((suspicion) => ({
      suspicion,
      name: suspicionWord(suspicion, language),
      pairs: radar.bySuspicion[suspicion],
    })),
  };
}

function pairView(pair: RadarPair, language: Language): RadarPairView {
  return {
    ...likenessView(pair.likeness, language),
    key: pair.key,
    earlier: sideView(pair.earlier, language),
    later: sideView(pair.later, language),
    stakeYi: pair.stakeFen === null ? null : yiExact(pair.stakeFen),
    mergeable: pair.mergeable,
    decidable: pair.decidable,
    apart: apartView(pair.apart),
    pastApart: apartView(pair.pastApart),
  };
}

function apartView(decision: KeptApart | null): ApartView | null {
  if (!decision) return null;
  const { id, reason, recordedByName, recordedAt } = decision;
  return { id, reason, by: recordedByName ?? '', at: recordedAt };
}
