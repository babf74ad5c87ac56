// Publish a bulletin: freeze its content, every figure with its rows, definition version and instant. What is published
// reads the same for ever; what is known today stands beside it.
import { v7 as uuidv7 } from 'uuid';
import type { WrittenBulletin } from '../../documents/bulletin/bulletinContent.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, latest, periodAt, profileAt } from '../../metrics/facts.ts';
import { publishedKey } from '../../domain/bulletin/figureKey.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { occasionAt } from '../../metrics/ways/occasions.ts';
import { occasionIn } from '../../domain/figures/way.ts';
import { occasionId } from '../../metrics/ways/way.ts';
import { sightOf } from '../figures/mayAsk.ts';
import { shortFingerprint } from '../../proof/file.ts';
import { hashOf } from '../../storage/canonical.ts';
import { write } from '../../storage/door/door.ts';
import {
  insertPublication,
  type ListedPublication,
  type PublicationFilter,
  type PublicationRow,
  publicationRows,
  publicationsPage,
  publishedFigures,
} from '../../storage/bulletin/publications.ts';
import { proofFingerprint } from '../../storage/bulletin/proofs.ts';
import { countingScope, dayOf, inScope, type Store } from '../../storage/store.ts';
import { type Bulletin, bulletinOf, type BulletinQuestion } from './bulletin.ts';
import { lastPublished } from './lastPublished.ts';
import { fileOfText, keepFile, type FillsFiles, fillsHere } from './publishedFile.ts';
import { beginProof, type CommitsRows, commitsHere, keepProof } from './proof/prove.ts';
import { recordDefinitions } from '../figures/recordDefinitions.ts';
import { questionOf } from '../figures/question.ts';
import { inCity, requireReach } from '../people/reach.ts';
import { displayFigure } from '../../documents/bulletin/bulletinText.ts';

export interface PublishingWork extends FillsFiles {
  readonly commit: CommitsRows;
}

export interface PublishRequest extends Omit<BulletinQuestion, 'asKnownAt'> {
  readonly key: string;
}

/** Of days before the ledger is complete it holds what was still alive: its numbers would be told as all there was. */
async function mustBeComplete(store: Store, cityCode: string, { content }: Bulletin): Promise<void> {
  const facts = await cityFacts(store, cityCode);
  const { completeFrom } = profileAt(facts, latest);
  const { period } = content;
  if (completeFrom && periodAt(facts, period, latest).from < completeFrom)
    refuse('period_incomplete', 'period', { period, day: completeFrom });
}

/** Publishes the bulletin of a period as known now. Only someone who may publish for the whole city can. */
export async function publishBulletin(
  store: Store,
  actor: Actor,
  request: PublishRequest,
  work: PublishingWork = { ...fillsHere, commit: commitsHere },
): Promise<{ id: string }> {
  const officeIds = await requireReach(store, await inCity(store, actor, ['publish']), 'publish');
  const act = {
    cityCode: actor.cityCode,
    accountId: actor.accountId,
    useCase: 'publish',
    key: request.key,
    content: request,
    officeIds,
  };
  await recordDefinitions(store);
  // Counted before the door is entered; the door's instant is later, and the ledger version proves nothing came between.
  const bulletin = await bulletinOf(store, actor.cityCode, request);
  await mustBeComplete(store, actor.cityCode, bulletin);
  // A change against the year before is no news of its own where nothing happened.
  const { period } = bulletin.content;
  const counted = bulletin.figures.filter((one) => one.definition.kind === 'counting' && one.period === period);
  // Nor is what nobody looked at.
  if (counted.every(({ exact }) => !exact || exact.numerator === 0n)) refuse('bulletin_empty', 'period', { period });
  const textId = bulletin.content.text?.id ?? '';
  const keyOf = (figure: Figure) => publishedKey(figure, period);
  const file = await fileOfText(store, actor, { ...request, text: textId }, { bulletin, files: work });
  const proof = await beginProof(store, await cityFacts(store, actor.cityCode), bulletin, work.commit);
  const told = file ? { ...bulletin.content, file: file.told } : bulletin.content;
  return write(store, act, async (writing) => {
    if (bulletin.ledgerVersion !== writing.versionBefore) refuse('conflict_try_again');
    const last = await lastPublished(writing.tx, actor.cityCode, { ...bulletin, template: file?.told.version ?? null });
    if (last?.unchanged) refuse('bulletin_unchanged', 'period', { day: dayOf(last.publishedAt) });
    const id = uuidv7();
    const content: WrittenBulletin = { ...told, asKnownAt: writing.recordedAt };
    await insertPublication(writing.tx, {
      city_code: actor.cityCode,
      id,
      bulletin: textId,
      period,
      known_at: writing.recordedAt,
      published_at: writing.recordedAt,
      published_by: actor.accountId,
      content,
      hash: hashOf([
        content,
        bulletin.figures.map((f) => [keyOf(f), f.version, f.hash] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ]),
      figures: bulletin.figures.map((f) => ({
        figure_key: keyOf(f),
        figure_id: f.id,
        definition_version: f.version,
        value: f.value,
        display: displayFigure(f),
        rows: f.rows,
        hash: f.hash,
      })),
    });
    if (proof)
      await keepProof(store, writing, actor.cityCode, proof, { publicationId: id, content, follows: last?.id });
    if (file) await keepFile(writing, actor.cityCode, { publicationId: id, file });
    return { result: { id }, summary: { period, figures: bulletin.figures.length } };
  });
}

export async function publications(
  store: Store,
  actor: Actor,
  { occasion, ...filter }: PublicationFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ListedPublication[]; total: number }> {
  const { cityCode } = actor;
  const of = occasion ? occasionId(await cityFacts(store, cityCode), occasion) : occasion;
  return inScope(store, countingScope(cityCode), (tx) =>
    publicationsPage(tx, cityCode, { ...filter, occasion: of }, page),
  );
}

export interface PublishedFigure {
  readonly key: string;
  readonly id: string;
  readonly published: string;
  /** As known today; null where the figure is no longer defined, and for who may not ask it. */
  readonly today: string | null;
  readonly changed: boolean;
  /** Of which that is told. */
  readonly period: string;
}

/** A publication with, for each figure, what it said and, as far as who reads it may ask, what is known today. */
export async function publication(
  store: Store,
  actor: Actor,
  id: string,
): Promise<PublicationRow & { content: WrittenBulletin; figures: PublishedFigure[]; proof: string | null }> {
  const found = await inScope(store, countingScope(actor.cityCode), async (tx) => {
    const row = (await publicationRows(tx, actor.cityCode, id))[0];
    if (!row) return undefined;
    const proof = await proofFingerprint(tx, actor.cityCode, id);
    return {
      row,
      figures: await publishedFigures(tx, actor.cityCode, id),
      proof: proof ? shortFingerprint(proof) : null,
    };
  });
  if (!found) return refuse('publication_unknown');
  // Not from today's bulletin: a figure that it prints no more is still known.
  const facts = await cityFacts(store, actor.cityCode);
  const { tells } = await sightOf(store, actor, facts);
  const told = periodAt(facts, found.row.period, latest);
  const figures = found.figures.map((f) => {
    // Its key says besides of which period, office, chains or occasion it is.
    const asked = new URLSearchParams(f.figure_key.split('?')[1]);
    const question = onDaysOfToday(
      facts,
      questionOf(facts, { period: found.row.period, ...Object.fromEntries(asked) }),
    );
    const isTold = tells(question);
    const now = isTold ? figureOf(f.figure_id, facts, question, told.to) : undefined;
    const today = now ? displayFigure(now) : null;
    const changed = isTold && today !== f.display;
    return { key: f.figure_key, id: f.figure_id, published: f.display, today, changed, period: question.period.text };
  });
  return { ...found.row, content: found.row.content as WrittenBulletin, figures, proof: found.proof };
}

/** An occasion that was found to be on other days is still the same one. */
function onDaysOfToday(facts: CityFacts, question: Question): Question {
  const named = occasionIn(question.way);
  const occasion = named && occasionAt(facts, named, latest);
  return occasion ? { ...question, period: occasion.period } : question;
}
