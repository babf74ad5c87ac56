import { expect, test } from 'vitest';
import type { PendingRow } from '../../../server/verification/views.ts';
import { bundlesOf, headRow } from './bundles.ts';

const row = (entryId: string, more: Partial<PendingRow> = {}) =>
  ({ entryId, importId: null, sourceRow: null, recordedAt: entryId, recordedBy: '甲', ...more }) as PendingRow;
const ids = (rows: readonly PendingRow[]) => bundlesOf(rows).map(({ rows: of }) => of.map(({ entryId }) => entryId));

test('what speaks of one project is one bundle, wherever it stands', () => {
  const rows = [row('1', { projectId: 'p' }), row('2', { projectId: 'q' }), row('3', { projectId: 'p' })];
  expect(ids(rows)).toEqual([['1', '3'], ['2']]);
});

test('a firm that was registered with a project comes with it, and the line is the project’s', () => {
  const act = { recordedAt: 'then' };
  const rows = [row('firm', act), row('lead', { ...act, projectId: 'p' }), row('other')];
  expect(ids(rows)).toEqual([['firm', 'lead'], ['other']]);
  const [first] = bundlesOf(rows);
  expect(first && headRow(first)?.entryId).toBe('lead');
});

test('rows of one import are as many bundles as they have projects', () => {
  const file = { importId: 'i', recordedAt: 'then' };
  expect(ids([row('1', { ...file, projectId: 'p' }), row('2', file), row('3', file)])).toEqual([['1'], ['2'], ['3']]);
  const [second, third] = [
    { ...file, sourceRow: '签约 2' },
    { ...file, sourceRow: '签约 3' },
  ];
  expect(ids([row('1', second), row('2', third), row('3', { ...second, projectId: 'p' })])).toEqual([
    ['1', '3'],
    ['2'],
  ]);
});
