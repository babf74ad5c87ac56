// A PostgreSQL that the system brings, kept up by whoever keeps the system: looked for where distributions put it.
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type EngineUser } from './engineUser.ts';
import { type Binaries, majorOf, probe } from './binaries.ts';
import { EngineError } from './errors.ts';

const majors = [18, 17, 16, 15] as const;

/** Debian and Ubuntu; Red Hat, openEuler, Kylin; Homebrew on either processor. */
const homes = (major: number): string[] => [
  `/usr/lib/postgresql/${major}/bin`,
  `/usr/pgsql-${major}/bin`,
  `/opt/homebrew/opt/postgresql@${major}/bin`,
  `/usr/local/opt/postgresql@${major}/bin`,
];

/**
 * The newest, or the one that wrote the data. `where`: `system`, or the folder that holds its programs.
 */
export function systemBinaries(where: string, written: number | undefined, account: EngineUser | undefined): Binaries {
  const folders = isAbsolute(where) ? [where] : majors.flatMap(homes);
  const found = folders.flatMap((folder) => {
    const [initdb, postgres] = [join(folder, 'initdb'), join(folder, 'postgres')];
    if (!existsSync(initdb) || !existsSync(postgres)) return [];
    const { major, version } = majorOf(probe(postgres, account));
    return major !== undefined && major >= 15 ? [{ initdb, postgres, major, version, from: folder }] : [];
  });
  const fitting = found.find(({ major }) => written === undefined || major === written);
  if (fitting) return fitting;
  const there = found.map(({ version, from }) => `${version} (${from})`).join(', ') || 'none';
  throw new EngineError(
    'no_system_engine',
    written === undefined
      ? `YIWANG_ENGINE asks for an installed PostgreSQL 15-18. Found: ${there}.`
      : `YIWANG_ENGINE asks for an installed PostgreSQL ${written}, which wrote the data. Found: ${there}.`,
  );
}
