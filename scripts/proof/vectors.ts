// Writes what is not there yet of test/proof/vectors/v1: a set once, for a version of the format. Files that stand are never made
// anew; what has to be found in them is told again by `--told`, while no release holds the version.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textOfFile } from '../../src/proof/report.ts';
import { signedCases, toldOf } from '../../test/proof/signedCases.ts';
import { sumsCases, sumsToldOf } from '../../test/proof/sumsCases.ts';
import { namesOf } from '../../test/proof/faults.ts';
import { casesOfVectors, primitives } from '../../test/proof/vectorCases.ts';

const folder = fileURLToPath(new URL('../../test/proof/vectors/v1/', import.meta.url));

type Cases = readonly [name: string, files: string[]][];

/** `groups`: cases by the folder of their files. */
function write(set: string, groups: Readonly<Record<string, Cases>>, told: (files: readonly string[]) => object): void {
  if (existsSync(`${folder}${set}.json`)) return;
  const names = new Map<string, string>();
  const written = Object.entries(groups).flatMap(([files, cases]) => {
    mkdirSync(`${folder}${files}`, { recursive: true });
    let count = 0;
    return cases.map(([name, texts]) => {
      const paths = texts.map((text) => {
        const known = names.get(text);
        if (known) return known;
        const no = String(++count).padStart(2, '0');
        const path = `${files}/${no}.${text.startsWith('{') ? 'json' : 'html'}`;
        writeFileSync(folder + path, text);
        names.set(text, path);
        return path;
      });
      return { name, files: paths, ...told(texts) };
    });
  });
  writeFileSync(`${folder}${set}.json`, `${JSON.stringify(written, null, 2)}\n`);
  console.log(`${set}: ${written.length} cases, ${names.size} files`);
}

write('cases', { files: casesOfVectors() }, (files) => ({ faults: namesOf(files) }));
const signed = Object.entries(signedCases()).map(([group, cases]) => [`signed/${group}`, cases] as const);
write('sums', { sums: sumsCases() }, sumsToldOf);
write('signed', Object.fromEntries(signed), toldOf);
if (!existsSync(`${folder}primitives.json`))
  writeFileSync(`${folder}primitives.json`, `${JSON.stringify(primitives(), null, 2)}\n`);

if (process.argv.includes('--told')) {
  const faultsIn = (files: readonly string[]) => ({ faults: namesOf(files) });
  const sets = { cases: faultsIn, readings: faultsIn, decisions: faultsIn, sums: sumsToldOf, signed: toldOf };
  for (const [set, told] of Object.entries(sets)) {
    const path = `${folder}${set}.json`;
    const known = JSON.parse(readFileSync(path, 'utf8')) as { name: string; files: string[] }[];
    const again = known.map((one) => ({
      ...one,
      ...told(one.files.map((file) => textOfFile(readFileSync(folder + file)))),
    }));
    writeFileSync(path, `${JSON.stringify(again, null, 2)}\n`);
  }
}
