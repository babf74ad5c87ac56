// A text of the whole city says 全市: it is neither read nor published with one office's numbers in its sentences. An office is told of by
// a text of one office, which is taken where nobody names one.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulletinContent } from '../../../src/server/bulletin/views.ts';
import { type City, offices, openCity } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

type Asked = { readonly text?: string; readonly office?: string };
interface Refused {
  readonly breaches?: readonly { readonly law: string; readonly field?: string }[];
}

/** The status, and of a refusal its law. */
const said = (answer: Awaited<ReturnType<City['ask']>>): unknown[] => {
  const { breaches = [] } = answer.statusCode < 400 ? {} : answer.json<Refused>();
  return [answer.statusCode, ...breaches.map(({ law, field }) => `${law} ${field}`)];
};
const published = async (body: Asked) =>
  said(await city.ask('cityPublish', 'POST', '/bulletins/2023/publish', { key: uuidv7(), ...body }));
const read = (of: Asked, path = '') =>
  city.ask('linqing', 'GET', `/bulletins/2023${path}?${new URLSearchParams({ ...of }).toString()}`);

const other = [422, 'text_of_other_subject office'];
const { linqing } = offices;

test('of an office nothing is told by a text of the city', async () => {
  for (const of of [{ office: linqing }, { text: 'annual', office: linqing }]) {
    expect([of, await published(of)]).toEqual([of, other]);
    for (const path of ['', '/docx', '/comparison']) expect([path, said(await read(of, path))]).toEqual([path, other]);
  }
  const sections = [{ id: 'overall', heading: '总体', paragraphs: [[{ say: '全市{projects_new}。' }]] }];
  const text = { textId: 'draft', name: '草稿', body: { title: '通报', sections } };
  const preview = { period: '2023', office: linqing, text };
  expect(said(await city.ask('cityPublish', 'POST', '/texts/preview', preview))).toEqual(other);
  // The office that stands for the city is the city.
  expect(said(await read({ office: offices.city }))).toEqual([200]);
  expect(said(await read({ office: '371599' }))).toEqual([422, 'office_unknown office']);
});

test('where the city has a text of one office, that one tells of it, and the city keeps its own', async () => {
  const paragraphs = [[{ say: '{office}新引进项目{projects_new}。' }]];
  const sections = [{ id: 'overall', heading: '总体', paragraphs, tables: [] }];
  const body = { title: '{office}{period}通报', serves: ['year'], subject: 'office', sections };
  const text = { id: uuidv7(), textId: 'county', name: '县市区通报', reason: '局务会', body };
  expect((await city.ask('cityPublish', 'POST', '/texts', { key: uuidv7(), text })).statusCode).toBe(201);
  const content = (await read({ office: linqing })).json<BulletinContent>();
  expect([content.text?.id, content.title, content.office?.id]).toEqual(['county', '临清市2023年通报', linqing]);
  expect(said(await read({ office: linqing }, '/docx'))).toEqual([200]);
  expect(said(await read({ office: linqing }, '/comparison'))).toEqual([200]);
  for (const of of [{}, { office: offices.city }]) expect((await read(of)).json().text.id).toBe('annual');
  // The text serves years alone: of a month none tells of an office.
  expect(said(await city.ask('linqing', 'GET', `/bulletins/2023-05?office=${linqing}`))).toEqual(other);
  expect(await published({ office: linqing })).toEqual([201]);
  expect(await published({ text: 'annual', office: linqing })).toEqual(other);
  expect(await published({ office: offices.city })).toEqual([201]);
});
