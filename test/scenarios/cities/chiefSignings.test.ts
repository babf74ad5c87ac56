// What the chiefs' events led to is told of the chiefs, once, whichever of their events a period has: never of whoever was told
// of before it.
import { expect, test } from 'vitest';
import briefing from '../../../src/demo/texts/briefing.json' with { type: 'json' };
import { wordText } from '../../../src/documents/bulletin/bulletinText.ts';
import { TextBody } from '../../../src/domain/bulletin/text.ts';
import neutral from '../../../src/labels/bulletin/neutral.json' with { type: 'json' };
import { shipped } from '../../../src/metrics/catalogue/catalogue.ts';
import type { Figure } from '../../../src/metrics/figure.ts';

const words = { period: '2024年6月', span: '当月', city: '甲市', short: '甲', bureau: '市招商局', office: '甲市' };

function figure(id: string, total: number): [string, Figure] {
  const definition = shipped.on(id, '2024-06-30');
  if (!definition) throw new Error(id);
  const exact = { numerator: BigInt(total), denominator: 1n };
  return [id, { id, definition, exact, value: String(total) } as unknown as Figure];
}

/** The sentences of the paragraph that tells of the chiefs. */
function sentences(text: unknown, [outings, matchmaking, home]: readonly number[]): string[] {
  const body = TextBody.parse(text);
  const told = body.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((paragraph) => paragraph.some(({ say }) => say.includes('{chief_signings}')));
  const figures = new Map([
    figure('city_leader_outings', outings ?? 0),
    figure('city_leader_projects', outings ?? 0),
    figure('city_leader_projects_distinct', outings ?? 0),
    figure('chief_matchmaking', matchmaking ?? 0),
    figure('chief_home_promotions', home ?? 0),
    figure('chief_signings', 3),
    figure('chief_signings_investment', 700_000_000_00),
  ]);
  const one = {
    ...body,
    sections: [{ id: 'leaders', heading: '顶格招商', figures: [], paragraphs: told, tables: [] }],
  };
  const wording = { words, figures, keyOf: ({ id }: Figure) => id, names: new Map(), none: new Map() };
  const worded = wordText(TextBody.parse(one), wording, new Set());
  const runs = worded.sections.flatMap(({ paragraphs }) => paragraphs.flat());
  return runs
    .map((run) => ('text' in run ? run.text : run.display))
    .join('')
    .split('。');
}

const texts = [
  ['the neutral text', neutral],
  ['the demo’s', briefing],
] as const;
const cases = texts.flatMap(([name, text]) =>
  [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [name, text, [a, b, c]] as const))),
);

test.each(cases)('%s tells what the chiefs signed: %#', (_, text, counts) => {
  const signed = sentences(text, counts).filter((sentence) => sentence.includes('签约项目'));
  expect(signed).toHaveLength(1);
  expect(signed[0]?.split('签约项目')).toHaveLength(2);
  expect(signed[0]).toMatch(/^市主要领导/);
});
