import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { crowdedFolders, mostFiles, strangeRooms } from './architecture/rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['src', 'test', 'bench', 'scripts']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
  );

describe('every layer has the same rooms', () => {
  test.each([
    ['src/domain/projects/project.ts', true],
    ['src/domain/project/project.ts', false],
    ['src/domain/project.ts', false],
    ['src/domain/money.ts', true],
    ['src/app/projects/year/decideProject.ts', true],
    ['src/app/money.ts', false],
    ['src/web/form/LabelledField.tsx', true],
    ['src/labels/form/zh.ts', false],
    ['src/metrics/count.ts', true],
  ])('%s (%s)', (path, allowed) => {
    expect(strangeRooms([path]).length === 0).toBe(allowed);
  });

  test('in src', () => {
    expect(files.length).toBeGreaterThan(1000);
    expect(strangeRooms(files)).toEqual([]);
  });
});

describe('no folder is too full to be read', () => {
  test('a bent input', () => {
    const full = Array.from({ length: mostFiles + 1 }, (_, n) => `src/app/people/act${n}.ts`);
    expect(crowdedFolders(full)).toEqual([expect.stringContaining('src/app/people holds 26 files')]);
    expect(crowdedFolders(full.slice(1))).toEqual([]);
  });

  test('in the repository', () => {
    expect(crowdedFolders(files)).toEqual([]);
  });
});
