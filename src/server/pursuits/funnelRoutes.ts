// The funnel from target to funds, and campaigns with goals for its steps.
import { z } from 'zod';
import { campaignList, liveCampaign, setCampaign } from '../../app/pursuits/campaigns.ts';
import { funnel, funnelCuts } from '../../app/pursuits/funnel.ts';
import { publishCampaign } from '../../app/pursuits/publishCampaign.ts';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { mayAsk } from '../../app/figures/mayAsk.ts';
import { questionOf } from '../../app/figures/question.ts';
import { sampleEntries } from '../../app/spotChecks/sampleEntries.ts';
import { funnelSteps, SetCampaign } from '../../domain/pursuits/campaign.ts';
import { epochDay } from '../../domain/day.ts';
import { funnelStepWord } from '../../labels/pursuits/campaigns.ts';
import type { Language } from '../../labels/language.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Figure } from '../../metrics/figure.ts';
import type { Campaign } from '../../storage/pursuits/campaigns.ts';
import { todayOf } from '../../storage/store.ts';
import { figuresOfCity, rightInCity, wholeCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { figureRef } from '../figures/words.ts';
import { Id, key, optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { CampaignLiveView, CampaignView, type FunnelStepView, FunnelView } from './funnelViews.ts';
import { textLine } from '../../domain/text.ts';
import { list, written } from '../answerViews.ts';

const tags = ['pursuits'];

export function funnelRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/funnel',
      {
        access: figuresOfCity,
        schema: {
          tags,
          summary: 'From target to funds, whole and by chain, office, outing or activity',
          querystring: z.strictObject({
            period: textLine(4, 40),
            by: z.enum(funnelCuts).default('chain'),
            office: optionalText,
            chain: optionalText,
            asKnownAt: optionalText,
            page,
            size,
          }),
          response: { 200: FunnelView },
        },
      },
      async (request, reply): Promise<FunnelView> => {
        const { by, page: at, size: rows, ...asked } = request.query;
        const { actor } = callerOf(request);
        const facts = await cityFacts(store, actor.cityCode);
        const question = questionOf(facts, asked);
        const sight = await mayAsk(store, actor, facts, question);
        await figuresReady(store, facts, funnelSteps, question.at, sentBy(request, reply));
        const found = await funnel(store, { actor, facts, sight }, question, by, { page: at, size: rows });
        const language = languageOf(request);
        const refs = (figures: readonly Figure[]) => figures.map((figure) => figureRef(figure, language));
        const samples = await sampleEntries(store, facts);
        return {
          steps: funnelSteps.map((id) => stepView(id, language)),
          whole: refs(found.whole),
          rows: found.rows.map(({ figures, ...row }) => ({ ...row, cells: refs(figures) })),
          total: found.total,
          page: at,
          size: rows,
          chains: found.chains,
          asKnownAt: asked.asKnownAt ?? facts.foldedAt,
          sample: isSample(found.whole, samples),
        };
      },
    ),

    app.get(
      '/campaigns',
      {
        access: wholeCity,
        schema: { tags, summary: 'Campaigns, those that run last first', response: { 200: list(CampaignView) } },
      },
      async (request): Promise<CampaignView[]> => {
        const today = todayOf(store.clock);
        return (await campaignList(store, actorOf(request))).map((each) => campaignView(each, today));
      },
    ),

    app.post(
      '/campaigns',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary: 'Set a campaign, or change one with the reason (right: publish of the city)',
          body: SetCampaign.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const { key: sent, ...campaign } = request.body;
        return reply.code(201).send(await setCampaign(store, actorOf(request), { key: sent, campaign }));
      },
    ),

    app.get(
      '/campaigns/:id',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'A campaign: done, goal and rate by step and office, as known now',
          params: Id,
          response: { 200: CampaignLiveView },
        },
      },
      async (request): Promise<CampaignLiveView> => {
        const actor = actorOf(request);
        const language = languageOf(request);
        const { campaign, table } = await liveCampaign(store, actor, request.params.id);
        const facts = await cityFacts(store, actor.cityCode);
        const samples = await sampleEntries(store, facts);
        const nameOf = new Map(facts.offices.map((office) => [office.id, office.shortName]));
        return {
          ...campaignView(campaign, todayOf(store.clock)),
          period: table.period,
          steps: table.steps.map((id) => stepView(id, language)),
          rows: table.rows.map(({ officeId, cells }) => ({
            officeId,
            office: officeId && (nameOf.get(officeId) ?? ''),
            cells: cells.map(({ figure, ...cell }) => ({ ...cell, figure: figureRef(figure, language) })),
          })),
          sample: isSample(
            table.rows.flatMap(({ cells }) => cells.map(({ figure }) => figure)),
            samples,
          ),
        };
      },
    ),

    app.post(
      '/campaigns/:id/publish',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary: 'Publish the table with its rows, versions, instant and hash (right: publish of the city)',
          params: Id,
          body: z.strictObject({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const wanted = { key: request.body.key, id: request.params.id };
        return reply.code(201).send(await publishCampaign(store, actorOf(request), wanted));
      },
    ),
  ] as const;
}

function stepView(id: FunnelStepView['id'], language: Language): FunnelStepView {
  return { id, word: funnelStepWord(id, language) };
}

function isSample(figures: readonly Figure[], samples: ReadonlySet<string>): boolean {
  return samples.size > 0 && figures.some(({ rows }) => rows.some((row) => samples.has(row.id.split('#')[0] ?? '')));
}

function campaignView(campaign: Campaign, today: string): CampaignView {
  const { replacesId: _, recordedAt: __, ...said } = campaign;
  const days = epochDay(said.toOn) - epochDay(said.fromOn) + 1;
  const gone = epochDay(today) - epochDay(said.fromOn) + 1;
  return { ...said, days, daysGone: Math.max(0, Math.min(days, gone)) };
}
