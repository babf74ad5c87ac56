// Which schema this program knows, and the refusal to work on one that it does not.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { baselineEnd, beforeBaseline, squashed } from './baseline.ts';

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

/** `0119_pursuits` */
export function schemaName(file: string): string {
  return file.replace(/\.sql$/, '');
}

/** How far an empty database has to be migrated to take in what was written under these. */
export function levelOf(applied: readonly string[]): string | undefined {
  return (beforeBaseline(applied) ? baselineEnd : applied.at(-1))?.slice(0, 4);
}

/**
 * A later release may have changed what a column means: this program would write wrong rows without noticing. And the way
 * from before the baseline begins at the last migration of then.
 */
export async function mustKnow(applied: Iterable<string>, what: 'database' | 'backup'): Promise<void> {
  const names = [...applied].toSorted();
  const known = await knownMigrations();
  const foreign = names.findLast((name) => !known.includes(name) && !squashed.has(name));
  const version = `yiwang ${programVersion}`;
  if (foreign !== undefined)
    throw new MigrationError(
      `This ${what} has the schema ${schemaName(foreign)}; ${version} knows none later than ${schemaName(known.at(-1) ?? 'none')}.\n` +
        `  Use the release that wrote it, or a later one (\`yiwang --version\` says which schema a release knows)` +
        (what === 'database' ? ', or restore a backup of before the upgrade into an empty database.' : '.'),
    );
  if (beforeBaseline(names) === 'on the way') {
    const begins = schemaName([...squashed.keys()].at(-1) ?? '');
    throw new MigrationError(
      `This ${what} has the schema ${schemaName(names.findLast((name) => squashed.has(name)) ?? '')}; ${version} takes up none older than ${begins}.\n` +
        `  ${cures[what]} a release whose \`yiwang --version\` names ${begins}${what === 'database' ? ', then with this one.' : ', and back it up again with that one.'}`,
    );
  }
}

const cures = { database: 'Start it once with', backup: 'Restore it with' } as const;
