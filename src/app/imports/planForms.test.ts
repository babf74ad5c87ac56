import { expect, test } from 'vitest';
import { nounOf } from '../../domain/entries/nouns.ts';
import { formList } from '../../sheets/forms/index.ts';
import type { SheetForm } from '../../sheets/forms/sheetForm.ts';
import { steps } from './planForms.ts';

test('every form is planned, once', () => {
  expect(steps.flatMap(({ forms }) => forms).toSorted()).toEqual(formList.map(({ id }) => id).toSorted());
});

test('a form whose rows are entries fills fields that the noun has, from columns that it has', () => {
  for (const { columns, entry } of formList as readonly SheetForm[]) {
    if (!entry) continue;
    const fields = Object.keys(nounOf(entry.kind).fields);
    const headed = columns.map(({ field }) => field);
    expect(Object.values(entry.names).filter((name) => !fields.includes(name))).toEqual([]);
    expect([entry.day, ...Object.keys(entry.names)].filter((name) => !headed.includes(name))).toEqual([]);
    expect(entry.sameBy.filter((name) => name !== 'occurredOn' && !fields.includes(name))).toEqual([]);
  }
});
