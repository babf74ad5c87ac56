// The bureau's own Word file as it was filled for a publication: kept beside it, so that it is the same file for ever, whatever
// becomes of the template.
import { sha256Of } from '../../crypto/fingerprint.ts';
import { bulletinDocument } from '../../documents/bulletin/bulletinDocument.ts';
import type { WrittenBulletin } from '../../documents/bulletin/bulletinContent.ts';
import type { BriefingDocument } from '../../documents/briefing.ts';
import { fillTemplate, templateFields, templateText } from '../../documents/template/wordTemplate.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { proofFingerprint } from '../../storage/bulletin/proofs.ts';
import { publishedFile } from '../../storage/bulletin/publishedFiles.ts';
import { publicationRows } from '../../storage/bulletin/publications.ts';
import type { Writing } from '../../storage/door/door.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { type Bulletin, type BulletinQuestion, everything } from './bulletin.ts';
import { templateFor, type ToFill } from './filledTemplate.ts';
import type { ReadFields } from './templates.ts';

/** Reads and fills a Word file, wherever that is done. */
export interface FillsFiles {
  readonly read: ReadFields;
  readonly fill: (file: ToFill) => Promise<Uint8Array>;
}

/** By whoever asks, where nobody else waits for it. */
export const fillsHere: FillsFiles = {
  read: async (bytes) => ({ tree: templateFields(bytes), text: templateText(bytes) }),
  fill: async ({ bytes, filled, notes }) => fillTemplate(bytes, filled, notes),
};

export interface FilledFile {
  readonly bytes: Uint8Array;
  readonly told: NonNullable<WrittenBulletin['file']>;
}

/** Of a bulletin that is about to be published; undefined where its text has no Word file. */
export async function fileOfText(
  store: Store,
  actor: Actor,
  question: BulletinQuestion,
  { bulletin, files }: { readonly bulletin: Bulletin; readonly files: FillsFiles },
): Promise<FilledFile | undefined> {
  const toFill = await templateFor(store, actor, question, { sight: everything, read: files.read, bulletin });
  if (!toFill) return undefined;
  if (toFill.untold.length > 0) refuse('template_figure_untold', 'text', { names: toFill.untold.join('、') });
  const bytes = await files.fill(toFill);
  const sha256 = sha256Of(bytes);
  return { bytes, told: { name: toFill.title, version: toFill.version, sha256 } };
}

export async function keepFile(
  { tx, recordedAt }: Pick<Writing, 'tx' | 'recordedAt'>,
  city_code: string,
  { publicationId: publication_id, file }: { readonly publicationId: string; readonly file: FilledFile },
): Promise<void> {
  const { name: file_name, version: template_version } = file.told;
  const bytes = Buffer.from(file.bytes);
  const row = { city_code, publication_id, file_name, template_version, bytes, recorded_at: recordedAt };
  await tx.insertInto('published_file').values(row).execute();
}

/** A publication to take away: the file that was kept, or what its frozen content is made into. */
export type PublicationFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly document: BriefingDocument };

export async function publicationFile(store: Store, { cityCode }: Actor, id: string): Promise<PublicationFile> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const kept = await publishedFile(tx, cityCode, id);
    if (kept) return kept;
    const [row] = await publicationRows(tx, cityCode, id);
    if (!row) return refuse('publication_unknown');
    const content = row.content as WrittenBulletin;
    const proof = await proofFingerprint(tx, cityCode, id);
    return { name: content.title, document: bulletinDocument(content, proof) };
  });
}
