import { expect, test } from 'vitest';
import { gapFeatures } from '../../net/gaps/features.ts';
import { gapTermIds, gapTermName, gapTermSays, gapTermUnknown } from './gapTerms.ts';

test('every term has its name, its sentence and what is said where nothing is known', () => {
  expect([...gapTermIds].toSorted()).toEqual([...gapFeatures].toSorted());
  for (const id of gapTermIds) expect(gapTermSays(id).zh).not.toBe(id);
  for (const id of gapTermIds) for (const says of [gapTermName, gapTermUnknown]) expect(says(id, 'zh')).not.toBe(id);
});
