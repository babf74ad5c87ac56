// A bureau's own Word files: sent for a text, read for their fields, kept as versions, and filled for a period.
import { finderAmong } from '../../documents/template/figureWords.ts';
import { type FieldTree, paragraphOf } from '../../documents/template/wordTemplate.ts';
import { askedBy, type FindFigure, type LevelAsked } from '../../documents/template/templateFacts.ts';
import { isFigureLoop } from '../../documents/template/fields.ts';
import { isOfOccasion } from '../../domain/bulletin/serving.ts';
import type { OccasionKind } from '../../domain/entries/nouns.ts';
import { type Breach, Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { sniffBytes } from '../../blobs/sniffBytes.ts';
import type { Catalogue } from '../../metrics/catalogue/catalogue.ts';
import { withProgress } from '../../metrics/catalogue/progress.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { canBeOf } from '../../metrics/ways/way.ts';
import { keptTemplates, type KeptTemplate, templateBytes } from '../../storage/bulletin/templates.ts';
import { write } from '../../storage/door/door.ts';
import { hashOf } from '../../storage/canonical.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { readTexts, textNamed } from './texts.ts';

/** Reads a file for its fields, wherever that is done. */
export type ReadFields = (bytes: Uint8Array) => Promise<{ readonly tree: FieldTree; readonly text: string }>;

export function readTemplates(store: Store, cityCode: string): Promise<KeptTemplate[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptTemplates(tx, cityCode));
}

export interface SentTemplate {
  readonly key: string;
  readonly id: string;
  readonly textId: string;
  readonly reason: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A figure that a field names, by code or by name; also how far its targets are reached. */
export const findFigureIn = (catalogue: Catalogue): FindFigure =>
  finderAmong(catalogue, withProgress(catalogue.definitions));

export async function setTemplate(
  store: Store,
  actor: Actor,
  sent: SentTemplate,
  read: ReadFields,
): Promise<{ id: string; version: number }> {
  const { cityCode } = await inCity(store, actor, ['publish']);
  const { bytes } = sent;
  const { type, active, reachesOut } = await sniffBytes(bytes);
  if (type !== 'docx') refuse('template_is_no_docx', 'file');
  if (active) refuse('file_active', 'file');
  if (reachesOut) refuse('file_reaches_out', 'file');
  const { body } = textNamed(await readTexts(store, cityCode), { text: sent.textId, period: '' });
  const { tree, text } = await read(bytes);
  const { catalogue } = await cityFacts(store, cityCode);
  const { asked, breaches } = askedBy(tree, findFigureIn(catalogue), text);
  const { subject } = body;
  const untied = isOfOccasion(subject) ? fieldsNotOf(subject, asked, catalogue) : [];
  const notOf = untied.map((name): Breach => {
    return { law: 'template_field_not_of_occasion', field: 'file', detail: { name, place: paragraphOf(name, text) } };
  });
  if (breaches.length + notOf.length > 0) throw new Refusal([...breaches, ...notOf]);
  return keep(store, actor, sent);
}

/** Fields of which one activity or outing has nothing: what is not tied to it, what is by county, a second period. */
function fieldsNotOf(kind: OccasionKind, { figures, loops }: LevelAsked, catalogue: Catalogue): string[] {
  const own = figures.filter(({ form, id, of }) => of || form === 'none' || !canBeOf(kind, id, catalogue));
  const below = loops.flatMap(({ field, loop, inner }) =>
    isFigureLoop(loop) ? field : fieldsNotOf(kind, inner, catalogue),
  );
  return [...own.map(({ field }) => field), ...below];
}

/** From now on the text prints in the form that ships. */
export function endTemplate(
  store: Store,
  actor: Actor,
  ended: Omit<SentTemplate, 'bytes' | 'fileName'>,
): Promise<{ id: string; version: number }> {
  return keep(store, actor, { ...ended, bytes: null });
}

async function keep(
  store: Store,
  actor: Actor,
  sent: Omit<SentTemplate, 'bytes' | 'fileName'> & {
    readonly bytes: Uint8Array | null;
    readonly fileName?: string;
  },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['publish']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { key, id, textId, reason, bytes } = sent;
  const content = { id, textId, reason, file: bytes && hashOf([Buffer.from(bytes).toString('base64')]) };
  const act = { cityCode, accountId, useCase: 'set_template', key, content, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const [last] = await keptTemplates(tx, cityCode, textId);
    if (bytes === null && (last?.size ?? null) === null) return refuse('template_unknown');
    const version = (last?.version ?? 0) + 1;
    const fileName = sent.fileName ?? last?.fileName ?? '';
    await tx
      .insertInto('bulletin_template')
      .values({
        city_code: cityCode,
        id,
        text_id: textId,
        version,
        file_name: fileName,
        bytes: bytes && Buffer.from(bytes),
        reason,
        recorded_at: recordedAt,
        recorded_by: accountId,
      })
      .execute();
    return { result: { id, version }, summary: { textId, fileName, version } };
  });
}

/** The file as it was sent. */
export async function templateFile(
  store: Store,
  cityCode: string,
  of: { textId: string; version?: number | undefined },
) {
  const found = await inScope(store, countingScope(cityCode), (tx) => templateBytes(tx, cityCode, of));
  return found ?? refuse('template_unknown');
}
