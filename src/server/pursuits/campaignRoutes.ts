// Campaigns with goals for steps of the funnel.
import { z } from 'zod';
import { sightOf } from '../../app/figures/mayAsk.ts';
import { campaignList, liveCampaign, setCampaign } from '../../app/pursuits/campaigns.ts';
import type { CommitsRows } from '../../app/bulletin/proof/prove.ts';
import { publishCampaign } from '../../app/pursuits/publishCampaign.ts';
import { sampleEntries } from '../../app/spotChecks/sampleEntries.ts';
import { SetCampaign } from '../../domain/pursuits/campaign.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { todayOf } from '../../storage/store.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServingOptions } from '../route.ts';
import { CampaignLiveView, CampaignView } from './funnelViews.ts';
import { sentBy } from '../workers/sender.ts';
import { list, written } from '../answerViews.ts';
import { campaignView, liveCampaignView } from './funnelWords.ts';

const tags = ['pursuits'];

export function campaignRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
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
        const live = await liveCampaign(store, actor, request.params.id);
        const facts = await cityFacts(store, actor.cityCode);
        const samples = await sampleEntries(store, facts);
        const told = { language: languageOf(request), tells: (await sightOf(store, actor, facts)).tells };
        return liveCampaignView(live, { facts, samples, today: todayOf(store.clock), ...told });
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
        const commits: CommitsRows = (plan) => work.run('proof', plan, sentBy(request, reply));
        return reply.code(201).send(await publishCampaign(store, actorOf(request), wanted, commits));
      },
    ),
  ] as const;
}
