// A copy of the program to which a recipe is applied, beside nothing of the repository.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ownFolder } from '../setup/killedRuns.ts';
import type { Line } from './landPlot/lines.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const recipe = join(root, 'test', 'recipe', 'landPlot', 'files');
const run = promisify(execFile);

/** From the root of the repository. */
export const newFiles: readonly string[] = readdirSync(recipe, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(recipe.length + 1)
      .replaceAll('\\', '/'),
  );

export interface Scratch {
  readonly folder: string;
  put(lines: readonly Line[]): void;
  add(files: readonly string[]): void;
  /** Files that the compiler finds fault with, and what it says: of these and what they import, and of all of src. */
  typeErrors(files: readonly string[], more?: { readonly whole?: boolean }): Promise<{ files: string[]; said: string }>;
  /** What the script prints, which is JSON. */
  carryOut(script: string, ...args: string[]): Promise<unknown>;
  filesWith(text: string): string[];
  remove(): void;
}

export function scratchCopy(): Scratch {
  const folder = mkdtempSync(ownFolder('test'));
  for (const name of ['src', 'test', 'scripts', 'package.json', 'vite.config.ts'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const at = (file: string) => join(folder, file);
  return {
    folder,
    put(lines) {
      for (const { file, find, put } of lines) {
        const parts = readFileSync(at(file), 'utf8').split(find);
        if (parts.length !== 2)
          throw new Error(
            `The recipe's line for ${file} finds its place ${parts.length - 1} times: bring test/recipe/landPlot/lines.ts up to date`,
          );
        writeFileSync(at(file), parts.join(put));
      }
    },
    add(files) {
      for (const file of files) cpSync(join(recipe, file), at(file), { recursive: true });
    },
    async typeErrors(files, { whole = false } = {}) {
      // Tests of the program say nothing more of it.
      const exclude = ['**/*.test.ts', '**/*.test.tsx', '**/*.test-support.ts'];
      const config = { extends: join(root, 'tsconfig.json'), files, include: whole ? ['src'] : [], exclude };
      writeFileSync(at('tsconfig.json'), JSON.stringify(config));
      const tsc = join(root, 'node_modules', '.bin', 'tsc');
      const said = await run(tsc, ['-p', folder, '--pretty', 'false'], {
        cwd: folder,
        env: { ...process.env, GOGC: '400' },
      }).then(
        () => '',
        ({ stdout }: { stdout: string }) => stdout,
      );
      const found = [...said.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file);
      return { files: [...new Set(found)].toSorted(), said };
    },
    async carryOut(script, ...args) {
      const { stdout } = await run(process.execPath, [script, ...args], { cwd: folder });
      return JSON.parse(stdout) as unknown;
    },
    filesWith: (text) =>
      readdirSync(at('src'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(tsx?|sql|json|css)$/.test(name))
        .filter((name) => readFileSync(join(folder, 'src', name), 'utf8').includes(text)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
