// What the texts that come with the program say of nought, and of what has happened.
import { expect, test } from 'vitest';
import { neutralText } from '../../documents/bulletin/neutralText.ts';
import { TextBody } from '../../domain/bulletin/text.ts';
import { presentTexts } from '../present/texts.ts';
import { demoText } from './texts.ts';

const clausesOf = (body: unknown) => TextBody.parse(body).sections.flatMap(({ paragraphs }) => paragraphs.flat());

test('of a time that runs nothing is said to be missing for good', () => {
  const clauses = [neutralText.body, demoText.body, ...presentTexts.map(({ body }) => body)].flatMap(clausesOf);
  const forGood = clauses.filter(({ zero }) => zero?.includes('没有'));
  expect(forGood.length).toBeGreaterThan(10);
  expect(forGood.filter(({ zeroYet }) => !zeroYet || zeroYet.includes('没有')).map(({ zero }) => zero)).toEqual([]);
});

test('that a project was signed is said where a signing is counted', () => {
  const signed = clausesOf(demoText.body).filter(({ say }) => say.includes('签约落户'));
  expect(signed.map(({ when }) => when)).toEqual([[{ figure: 'lc2023_bearing_investment', is: 'above', than: '0' }]]);
});
