// Writes test/proof/vectors/v1: once, for a version of the format. What stands there is never made anew.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { casesOfVectors, namesOf, primitives, type VectorCase } from '../../test/proof/vectorCases.ts';

const folder = fileURLToPath(new URL('../../test/proof/vectors/v1/', import.meta.url));
if (existsSync(`${folder}cases.json`)) throw new Error('the vectors of this version are there already');
mkdirSync(`${folder}files`, { recursive: true });
const names = new Map<string, string>();
const cases = casesOfVectors().map(([name, files]): VectorCase => {
  const written = files.map((text) => {
    const known =
      names.get(text) ?? `files/${String(names.size + 1).padStart(2, '0')}.${text.startsWith('{') ? 'json' : 'html'}`;
    if (!names.has(text)) writeFileSync(folder + known, text);
    names.set(text, known);
    return known;
  });
  return { name, files: written, faults: namesOf(files) };
});
writeFileSync(`${folder}cases.json`, `${JSON.stringify(cases, null, 2)}\n`);
writeFileSync(`${folder}primitives.json`, `${JSON.stringify(primitives(), null, 2)}\n`);
console.log(`${cases.length} cases, ${names.size} files`);
