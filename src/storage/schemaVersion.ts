// Which schema this program knows, and the refusal to work on one that it does not.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';

export const migrationsFolder = new URL('./migrations/', import.meta.url);

export class MigrationError extends Error {
  override name = 'MigrationError';
}

/** The program's own version, as released. */
export const programVersion = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** The files, oldest first; the last is the schema that this program works on. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(migrationsFolder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).toSorted();
}

/** `0025_pursuit_entries` */
export function schemaName(file: string): string {
  return file.replace(/\.sql$/, '');
}

/** A later release may have changed what a column means: this program would write wrong rows without noticing. */
export async function mustKnow(applied: Iterable<string>, what: 'database' | 'backup'): Promise<void> {
  const known = await knownMigrations();
  const foreign = [...applied]
    .filter((name) => !known.includes(name))
    .toSorted()
    .at(-1);
  if (foreign === undefined) return;
  const ours = schemaName(known.at(-1) ?? 'none');
  throw new MigrationError(
    `This ${what} has the schema ${schemaName(foreign)}; yiwang ${programVersion} knows none later than ${ours}.\n` +
      `  Use the release that wrote it, or a later one (\`yiwang --version\` says which schema a release knows)` +
      (what === 'database' ? ', or restore a backup of before the upgrade into an empty database.' : '.'),
  );
}
