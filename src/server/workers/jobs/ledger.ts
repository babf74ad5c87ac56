// The filtered ledger is read from one snapshot and made into an .xlsx file.
import { exportProjects } from '../../../app/projects/exportProjects.ts';
import type { ProjectQuery } from '../../../app/projects/projectList.ts';
import type { Actor } from '../../../domain/people/role.ts';
import type { Language } from '../../../labels/language.ts';
import { writeWorkbook } from '../../../sheets/write/workbook.ts';
import { projectSheet } from '../../projects/sheet.ts';
import type { Host } from '../host.ts';

interface Wanted {
  readonly actor: Actor;
  readonly query: ProjectQuery;
  readonly language: Language;
  readonly mark?: string | undefined;
}

export async function run(
  { actor, query, language, mark }: Wanted,
  { store: opened, signal }: Host,
): Promise<Uint8Array> {
  const store = await opened();
  const pieces: Uint8Array[] = [];
  await exportProjects(store, actor, query, async (found) => {
    const sheet = projectSheet(found, query, store.clock().toISOString(), language);
    const keep = (piece: Uint8Array) => {
      signal.throwIfAborted();
      pieces.push(piece);
    };
    await writeWorkbook([sheet], keep, mark);
  });
  return Buffer.concat(pieces);
}
