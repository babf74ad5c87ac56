// By which program a draft was checked: the version as released, and a hash of what decides a verdict.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { fingerprinting } from '../../crypto/fingerprint.ts';
import { programVersion } from '../../storage/schemaVersion.ts';

export interface Program {
  readonly version: string;
  /** The first sixteen digits of a SHA-256 over the files of `prose/` and of this room, in the order of their names. */
  readonly hash: string;
}

let known: Program | undefined;

/** Read once; a program that was altered meanwhile runs as it was begun. */
export function checkingProgram(): Program {
  return (known ??= { version: programVersion, hash: hashOfFiles(['../../prose', '.']).slice(0, 16) });
}

function hashOfFiles(folders: readonly string[]): string {
  const hash = fingerprinting();
  for (const folder of folders) {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)(?<!\.test-data)\.ts$/.test(name),
    );
    for (const name of names.toSorted())
      for (const part of [name, '\0', readFileSync(join(root, name))]) hash.add(part);
  }
  return hash.end();
}
