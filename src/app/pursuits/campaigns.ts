// Campaigns: set by who publishes for the whole city, read by everyone, their table counted whenever it is read.
import { campaignBreaches, type SetCampaign } from '../../domain/pursuits/campaign.ts';
import { refuse, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type CampaignProgress, campaignTable } from '../../metrics/campaign.ts';
import { latest } from '../../metrics/facts.ts';
import { type Campaign, campaigns } from '../../storage/pursuits/campaigns.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { inCity, requireReach } from '../people/reach.ts';

export async function setCampaign(
  store: Store,
  actor: Actor,
  { key, campaign }: { readonly key: string; readonly campaign: SetCampaign },
): Promise<{ id: string }> {
  const publisher = await inCity(store, actor, ['publish']);
  const officeIds = await requireReach(store, publisher, 'publish');
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'set_campaign', key, content: campaign, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const [replaced] = campaign.replacesId ? await campaigns(tx, cityCode, campaign.replacesId) : [];
    const offices = await officesOn(tx, cityCode, today);
    const breaches = campaignBreaches(campaign, { offices, replaced: replaced ?? null });
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, replacesId, name, fromOn, toOn, chains, goals, ended, reason } = campaign;
    await insertRows(tx, {
      campaign: [
        {
          city_code: cityCode,
          id,
          replaces_id: replacesId ?? null,
          name,
          from_on: fromOn,
          to_on: toOn,
          chains,
          // The rows go as one JSON document: the goals are part of it.
          goals: goals as never,
          ended,
          reason: reason ?? null,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
    });
    return { result: { id }, summary: { campaign: id, name, goals: goals.length, ended } };
  });
}

export async function campaignList(store: Store, { cityCode }: Actor): Promise<Campaign[]> {
  return inScope(store, { cityCode, officeIds: [] }, (tx) => campaigns(tx, cityCode));
}

export interface LiveCampaign {
  readonly campaign: Campaign;
  readonly table: CampaignProgress;
}

export async function liveCampaign(store: Store, { cityCode }: Actor, id: string): Promise<LiveCampaign> {
  const [campaign] = await inScope(store, { cityCode, officeIds: [] }, (tx) => campaigns(tx, cityCode, id));
  if (!campaign) return refuse('campaign_unknown');
  const facts = await cityFacts(store, cityCode);
  return { campaign, table: campaignTable(facts, campaign, latest) };
}
