import { expect, test } from 'vitest';
import { companyFindings } from '../../names/company/compareCompanies.ts';
import { evidenceFindings } from './companyEvidence.ts';

test('every finding on two names has its words, and no other', () => {
  expect(evidenceFindings.toSorted()).toEqual(Object.keys(companyFindings).toSorted());
});
