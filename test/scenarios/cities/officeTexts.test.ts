// A text of the whole city is not published with one office's numbers in its sentences.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

/** The status, and of a refusal its law. */
async function published(body: { readonly text?: string; readonly office?: string }): Promise<unknown[]> {
  const answer = await city.ask('cityPublish', 'POST', '/bulletins/2023/publish', { key: uuidv7(), ...body });
  const { breaches = [] } = answer.json<{ breaches?: { law: string; field?: string }[] }>();
  return [answer.statusCode, ...breaches.map(({ law, field }) => `${law} ${field}`)];
}

test('it is told of the city, and of an office by a text of one office', async () => {
  expect(await published({ office: offices.linqing })).toEqual([422, 'text_of_other_subject office']);
  expect(await published({ text: 'annual', office: offices.linqing })).toEqual([422, 'text_of_other_subject office']);
  const paragraphs = [[{ say: '{office}新引进项目{projects_new}。' }]];
  const sections = [{ id: 'overall', heading: '总体', paragraphs, tables: [] }];
  const body = { title: '{office}{period}通报', serves: ['year'], subject: 'office', sections };
  const text = { id: uuidv7(), textId: 'county', name: '县市区通报', reason: '局务会', body };
  expect((await city.ask('cityPublish', 'POST', '/texts', { key: uuidv7(), text })).statusCode).toBe(201);
  expect(await published({ text: 'county', office: offices.linqing })).toEqual([201]);
  // The office that stands for the city is the city.
  expect(await published({ office: offices.city })).toEqual([201]);
});
