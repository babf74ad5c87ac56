// Publishes a campaign's table as numbers that keep their rows.
import { v7 as uuidv7 } from 'uuid';
import { campaignContent } from '../../documents/bulletin/campaignContent.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { displayFigure } from '../../documents/bulletin/bulletinText.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { hashOf } from '../../storage/canonical.ts';
import { write } from '../../storage/door/door.ts';
import { cityNamed } from '../../storage/names.ts';
import { insertPublication } from '../../storage/bulletin/publications.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { beginProof, type CommitsRows, commitsHere, keepProof } from '../bulletin/proof/prove.ts';
import { recordDefinitions } from '../figures/recordDefinitions.ts';
import { inCity, requireReach } from '../people/reach.ts';
import { liveCampaign } from './campaigns.ts';

/** Freezes the table: content, each figure with its rows and version, the instant and a hash, as a bulletin is. */
export async function publishCampaign(
  store: Store,
  actor: Actor,
  { key, id }: { readonly key: string; readonly id: string },
  commits: CommitsRows = commitsHere,
): Promise<{ id: string }> {
  const publisher = await inCity(store, actor, ['publish']);
  const officeIds = await requireReach(store, publisher, 'publish');
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'publish_campaign', key, content: { id }, officeIds };
  await recordDefinitions(store);
  const facts = await cityFacts(store, cityCode);
  const { campaign, table } = await liveCampaign(store, actor, id);
  const { demo } = await inScope(store, countingScope(cityCode), (tx) => cityNamed(tx, cityCode));
  const names = new Map(facts.offices.map((office) => [office.id, office.name]));
  const officeName = (of: string): string => names.get(of) ?? of;
  const told = campaignContent(campaign, table, { asKnownAt: '', demo, officeName });
  const figures = table.rows.flatMap(({ officeId, cells }) =>
    cells.map(({ figure }) => ({ key: campaignKey(figure.id, officeId, campaign.chains), figure })),
  );
  const counted = { content: told, figures: figures.map(({ figure }) => figure) };
  const proof = await beginProof(store, facts, counted, commits);
  return write(store, act, async (writing) => {
    const { tx, versionBefore, recordedAt } = writing;
    if (facts.ledgerVersion !== versionBefore) refuse('conflict_try_again');
    const publicationId = uuidv7();
    const content = { ...told, asKnownAt: recordedAt };
    const sealed = figures.map(({ key: of, figure }) => [of, figure.version, figure.hash] as const);
    await insertPublication(tx, {
      city_code: cityCode,
      id: publicationId,
      bulletin: 'campaign',
      period: table.period,
      known_at: recordedAt,
      published_at: recordedAt,
      published_by: accountId,
      content,
      hash: hashOf([content, sealed.toSorted(([a], [b]) => (a < b ? -1 : 1))]),
      figures: figures.map(({ key: figure_key, figure }) => ({
        figure_key,
        figure_id: figure.id,
        definition_version: figure.version,
        value: figure.value,
        display: displayFigure(figure),
        rows: figure.rows,
        hash: figure.hash,
      })),
    });
    if (proof) await keepProof(store, writing, cityCode, proof, { publicationId, content, follows: undefined });
    return { result: { id: publicationId }, summary: { campaign: id, figures: figures.length } };
  });
}

/** What a published number of a campaign was asked: its figure, office and chains. */
function campaignKey(figureId: string, officeId: string | null, chains: readonly string[]): string {
  const query = new URLSearchParams({
    ...(officeId ? { office: officeId } : {}),
    ...(chains.length > 0 ? { chain: chains.join('|') } : {}),
  });
  return query.size > 0 ? `${figureId}?${query.toString()}` : figureId;
}
