// Vectors of the format, for whoever writes a second verifier: files as they were made once, and what has to be found in them.
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { blindingBase, blindingOf, commitTo, tagOf } from '../../src/proof/commit.ts';
import { rootOf } from '../../src/proof/tree.ts';
import { readExact } from '../../src/proof/fraction.ts';
import { saysExact } from '../../src/proof/printed.ts';
import { alterations } from './alterations.ts';
import { chanceOf } from './chance.ts';
import { keyOfFirstCounty, publisherOf, randomFile } from './randomCity.ts';

export interface VectorCase {
  readonly name: string;
  readonly files: readonly string[];
  /** Names of the faults, each once, in the order of the alphabet. */
  readonly faults: readonly string[];
}

/** `[name, texts of the files]` */
export function casesOfVectors(): [name: string, files: string[]][] {
  const seed = 20_230;
  const by = publisherOf(chanceOf(seed), '示例市');
  const small = { rows: 14, counties: 2 };
  const first = randomFile(by, seed, small);
  const keys = JSON.stringify(by.keys);
  const corrected = randomFile(by, seed + 1, {
    ...small,
    no: 2,
    previous: first.fingerprint,
    corrects: first.fingerprint,
  });
  const third = randomFile(by, seed + 2, { ...small, no: 3, previous: corrected.fingerprint });
  const ofNobody = randomFile(by, seed, { ...small, phantoms: 2 });
  const altered = Object.entries(alterations).flatMap(([name, alter]): [string, string[]][] => {
    const found = alter(chanceOf(seed + 7), by, first, seed);
    return found && !name.startsWith('a row in the name') && !name.startsWith('a publication')
      ? [[name, [...found.files]]]
      : [];
  });
  return [
    ['a right file', [first.file, keys]],
    ['a right chain with a corrected publication', [first.file, corrected.file, third.file, keys]],
    ["a county's key", [first.file, keys, JSON.stringify(keyOfFirstCounty(first))]],
    ["a county's key to another file", [corrected.file, JSON.stringify(keyOfFirstCounty(first))]],
    ['rows in the name of a county', [ofNobody.file, keys, JSON.stringify(keyOfFirstCounty(ofNobody))]],
    ['a publication left out', [first.file, third.file, keys]],
    ['no such file', ['<!doctype html>\n<p>1</p>\n']],
    ['cut off', [first.file.slice(0, -20)]],
    ...altered,
  ];
}

/** Parts of the format by themselves. */
export function primitives() {
  const salt = '07'.repeat(32);
  const content = '["row-1","2023-05-08",null]';
  const commitments = [12_000_000n, 0n, -1n, 987_654_321_012_345n].map((amount) => {
    const commitment = commitTo(amount, blindingOf(hexToBytes(salt), content)).toBytes();
    const tag = tagOf(hexToBytes('0b'.repeat(32)), commitment);
    return { amount: String(amount), salt, content, commitment: bytesToHex(commitment), tag: bytesToHex(tag) };
  });
  const leaves = Array.from({ length: 7 }, (_, n) => Uint8Array.of(n));
  const said = [
    ['471亿元', '亿元', '471', ''],
    ['471亿元', '亿元', '943/2', ''],
    ['471亿元', '亿元', '472', ''],
    ['1,234.50', '亿元', '246899/200', ''],
    ['240余次', '次', '249', ''],
    ['240余次', '次', '250', ''],
    ['不到10个月', '个月', '10', ''],
    ['不到10个月', '个月', '9', ''],
    ['不足0.01亿元', '亿元', '1/1000', ''],
    ['不足0.01亿元', '亿元', '0', ''],
    ['12.3%', '%', '-123/10', '同比下降'],
    ['12.3%', '%', '123/10', '同比下降'],
    ['-12.3', '%', '-123/10', ''],
    ['12.3%', '%', '-123/10', '同比增长'],
  ].map(([printed = '', unit = '', exact = '', before = '']) => {
    const value = readExact(exact);
    if (!value) throw new Error(exact);
    return { printed, unit, exact, before, says: saysExact(printed, unit, value, before) };
  });
  return {
    blindingBase: bytesToHex(blindingBase.toBytes()),
    commitments,
    tagKey: '0b'.repeat(32),
    rootsAreOf: 'leaf i is the single byte i',
    roots: leaves.map((_, n) => ({ leaves: n, root: bytesToHex(rootOf(leaves.slice(0, n))) })),
    said,
  };
}
