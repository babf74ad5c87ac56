// Writes what is not there yet of test/proof/vectors/v1: a set once, for a version of the format. What stands is never made anew.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { signedCases, toldOf } from '../../test/proof/signedCases.ts';
import { casesOfVectors, namesOf, primitives } from '../../test/proof/vectorCases.ts';

const folder = fileURLToPath(new URL('../../test/proof/vectors/v1/', import.meta.url));

function write<Told extends object>(
  set: string,
  files: string,
  cases: readonly [string, string[]][],
  told: (files: readonly string[]) => Told,
): void {
  if (existsSync(`${folder}${set}.json`)) return;
  mkdirSync(`${folder}${files}`, { recursive: true });
  const names = new Map<string, string>();
  const written = cases.map(([name, texts]) => {
    const paths = texts.map((text) => {
      const no = String(names.size + 1).padStart(2, '0');
      const known = names.get(text) ?? `${files}/${no}.${text.startsWith('{') ? 'json' : 'html'}`;
      if (!names.has(text)) writeFileSync(folder + known, text);
      names.set(text, known);
      return known;
    });
    return { name, files: paths, ...told(texts) };
  });
  writeFileSync(`${folder}${set}.json`, `${JSON.stringify(written, null, 2)}\n`);
  console.log(`${set}: ${written.length} cases, ${names.size} files`);
}

write('cases', 'files', casesOfVectors(), (files) => ({ faults: namesOf(files) }));
write('signed', 'signed', signedCases(), toldOf);
if (!existsSync(`${folder}primitives.json`))
  writeFileSync(`${folder}primitives.json`, `${JSON.stringify(primitives(), null, 2)}\n`);
