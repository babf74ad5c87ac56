// Sends a table, answers what is asked in its order, writes it, and sends it again.
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { City } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import type { Kind } from './kinds.test-data.ts';

type Asked = { readonly answer: string | null; readonly waitedFor: boolean };
type Who = 'cityEnter' | 'linqing';

const askAs = async (city: City, who: Who, method: 'GET' | 'POST', path: string, body?: object) =>
  (await city.ask(who, method, path, body)).json();

async function send(city: City, { lines, by, file = '报表.csv' }: Kind) {
  const form = multipart({ office: by ? '371581' : '371500' }, { name: file, bytes: lines.join('\n') });
  return (await city.ask(by ?? 'cityEnter', 'POST', '/imports', form, multipartType)).json();
}

async function outcomes(city: City, who: Who, id: string): Promise<string[]> {
  const found: { row: number; text: string }[] = [];
  for (const outcome of ['new', 'changed', 'unchanged', 'refused', 'asked', 'skipped']) {
    const { rows } = await askAs(city, who, 'GET', `/imports/${id}/rows?outcome=${outcome}`);
    for (const { row, becomes } of rows as { row: number; becomes: string[] }[])
      found.push({ row, text: `${row} ${outcome} ${becomes.join('；')}` });
  }
  return found.toSorted((a, b) => a.row - b.row).map(({ text }) => text);
}

/** It becomes what is said after the answers, and brings nothing and asks nothing when it is sent again: so many rows of it. */
export async function comesToItsEnd(city: City, kind: Kind): Promise<number> {
  const who = kind.by ?? 'cityEnter';
  const { id } = await send(city, kind);
  const answered: [string, string][] = [];
  for (const [, answer] of kind.answers) {
    const { doubts } = await askAs(city, who, 'GET', `/imports/${id}`);
    const open = doubts.find((one: Asked) => one.answer === null && one.waitedFor);
    answered.push([open?.law, answer]);
    await askAs(city, who, 'POST', `/imports/${id}/doubts`, { answers: [{ doubt: open?.key, answer }] });
  }
  expect(answered).toEqual(kind.answers);
  const { sheets } = await askAs(city, who, 'GET', `/imports/${id}`);
  expect(sheets).toMatchObject([{ form: kind.form, doubts: (kind.doubts ?? []).map((law) => ({ law })) }]);
  expect(await outcomes(city, who, id)).toEqual(kind.becomes);
  await askAs(city, who, 'POST', `/imports/${id}/twins`, { choice: 'import' });
  expect(await askAs(city, who, 'POST', `/imports/${id}/apply`, { key: uuidv7() })).toMatchObject({ state: 'applied' });
  const again = await send(city, kind);
  const refused = kind.becomes.filter((one) => one.includes(' refused')).length;
  const asked = kind.asksAgain ?? 0;
  const unchanged = kind.becomes.length - refused - asked;
  expect(again.counts).toMatchObject({ new: 0, changed: 0, refused, asked, unchanged });
  return refused + unchanged + asked;
}
