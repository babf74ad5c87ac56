// A witness signs what continues what it saw, and nothing else; and one who verifies is told which files it saw.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyFiles } from '../../src/cli/proof/verify.ts';
import { witnessFiles } from '../../src/cli/proof/witness.ts';
import { witnessWords } from '../../src/labels/bulletin/witnessing.ts';
import { chanceOf } from './chance.ts';
import { publisherOf, randomFile } from './randomCity.ts';

let folder = '';
const by = publisherOf(chanceOf(5), '示例市');
const before = { publishedAt: '2023-02-01T02:00:00.000Z' };
const first = randomFile(by, 1, before);
const second = randomFile(by, 2, { ...before, no: 2, previous: first.fingerprint });
const third = randomFile(by, 3, { no: 3, previous: second.fingerprint });
const files = {
  first,
  second,
  third,
  'another first': randomFile(by, 4, before),
  'another second': randomFile(by, 5, { ...before, no: 2, previous: first.fingerprint }),
  'a second of another first': randomFile(by, 6, { ...before, no: 2, previous: third.fingerprint }),
  fourth: randomFile(by, 7, { no: 4, previous: third.fingerprint }),
  'of another city': randomFile(publisherOf(chanceOf(6), '别的市'), 1, { no: 9, previous: first.fingerprint }),
};
type Name = keyof typeof files;
const pathOf = (name: string) => join(folder, `${name}.html`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'witness-'));
  for (const [name, { file }] of Object.entries(files)) await writeFile(pathOf(name), file);
  await writeFile(join(folder, 'keys.json'), JSON.stringify(by.keys));
  await writeFile(pathOf('altered'), first.file.replace('亿元', '万元'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(names: readonly (Name | 'altered')[], more: readonly string[] = []): Promise<[number, string]> {
  const said: string[] = [];
  const io = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
  const args = [...names.map(pathOf), '--as', '省审计厅', '--folder', join(folder, 'desk'), ...more];
  return [await witnessFiles.run(args, io), said.join('\n')];
}
const words = async () =>
  (await readdir(join(folder, 'desk'), { recursive: true })).filter((name) => name.endsWith('.json'));

test('it signs the first that it sees, and the same once more without another word', async () => {
  expect(await run(['first'])).toEqual([0, expect.stringContaining('已见证示例市第1份')]);
  expect(await run(['first'])).toEqual([0, expect.stringContaining('已见证示例市第1份')]);
  expect(await words()).toHaveLength(1);
});

test.each<[Name | 'altered', string]>([
  ['altered', witnessWords.unsound],
  ['another first', witnessWords.refused('other', { kept: 1, no: 1 })],
  ['a second of another first', witnessWords.refused('other', { kept: 1, no: 2 })],
  ['third', witnessWords.refused('gap', { kept: 1, no: 3 })],
])('it does not sign what does not continue: %s', async (name, why) => {
  expect(await run([name])).toEqual([1, expect.stringContaining(why)]);
  expect(await words()).toHaveLength(1);
});

test('it signs what continues, whoever came between by another key only with the list that hands over', async () => {
  expect((await run(['second']))[0]).toBe(0);
  expect(await run(['another second'])).toEqual([1, witnessWords.refused('other', { kept: 2, no: 2 })]);
  expect(await run(['first'])).toEqual([1, witnessWords.refused('older', { kept: 2, no: 1 })]);
  expect(await run(['third'])).toEqual([1, witnessWords.refused('key_changed', { kept: 2, no: 3 })]);
  const keys = ['--keys', join(folder, 'keys.json')];
  expect((await run(['fourth', 'third'], keys))[0]).toBe(0);
  expect((await run(['of another city']))[0]).toBe(0);
  expect(await words()).toHaveLength(5);
});

test('who verifies is told who saw which file, and that another one was seen', async () => {
  const desk = await words();
  const word = join(folder, 'desk', desk.find((name) => name.endsWith('2.json')) ?? '');
  const verified = async (name: Name) => {
    const said: string[] = [];
    const io = { out: (text: string) => void said.push(text), err: () => {} };
    return [await verifyFiles.run([pathOf(name), word], io), said.join('\n')];
  };
  const { public: key } = JSON.parse(await readFile(word, 'utf8')) as { public: string };
  const saw = new RegExp(`省审计厅已见证第2份（.*自第1份起逐份相接），请与见证方核对其公钥 ${key}`);
  expect(await verified('second')).toEqual([0, expect.stringMatching(saw)]);
  expect(await verified('another second')).toEqual([1, expect.stringContaining('不是一份')]);
  expect(await verified('third')).toEqual([0, expect.stringMatching('不在所选文件中')]);
});

test('a word that was altered on the desk is not taken for what was seen', async () => {
  const path = join(folder, 'desk', (await words()).find((name) => name.endsWith('4.json')) ?? '');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('\\"no\\":4', '\\"no\\":3'));
  await expect(run(['fourth'])).rejects.toThrow(witnessWords.damaged(path));
});
