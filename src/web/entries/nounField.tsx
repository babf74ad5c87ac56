// A field of a noun as a field of a form: what the noun says of it, and what the form says besides.
import type { CodeList, EntryKind } from '../../domain/entries/nouns.ts';
import { nounField as wordOf } from '../../labels/entries/nouns.ts';
import type { Language } from '../../labels/language.ts';
import { nounChoices } from '../../labels/nouns.ts';
import type { Screens } from '../../labels/screens.zh.ts';
import type { FieldSpec } from '../form/Fields.tsx';
import { CompanyField } from '../projects/CompanyField.tsx';
import { OfficeField } from '../projects/OfficeField.tsx';
import type { DrawnField } from './drawn.ts';
import type { ShownField } from './shown.ts';

interface Around {
  readonly kind: EntryKind;
  readonly language: Language;
  readonly words: Screens;
  /** The last day on which it may have happened; absent where it may lie ahead. */
  readonly until: string | undefined;
  /** Of a firm: the name that stands. */
  readonly before: string;
}

/** `drawn` is absent of what every entry has. */
export function nounField(shown: ShownField, drawn: DrawnField | undefined, around: Around): FieldSpec {
  const { field: name, hint, wide = false, least, most } = shown;
  const { kind, language, words, until, before } = around;
  const required = shown.required ?? drawn?.required ?? false;
  const label = shown.label ?? wordOf(kind, name, language) ?? name;
  const one = { name, label, hint, required, wide };
  const sizes = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  if (name === 'officeId') {
    const own = shown.label ?? words.form.office;
    return { ...one, label: own, as: 'own', draw: (tie) => <OfficeField {...tie} /> };
  }
  if (name === 'occurredOn') return { ...one, as: 'day', required: true, ...(until ? { max: until } : {}) };
  const field = drawn?.field;
  if (field?.as === 'code' || field?.as === 'yesno') {
    if (field.as === 'yesno' && shown.tick) return { ...one, as: 'tick' };
    const yesNo = (['true', 'false'] as const).map((code) => ({ code, word: words.form.yesNo[code] }));
    const choices = field.as === 'code' ? nounChoices(field.list as CodeList, language) : yesNo;
    return {
      ...one,
      as: 'choice',
      choices,
      none: shown.none ?? (required ? words.form.chooseOffice : words.form.notSaid),
    };
  }
  if (field?.as === 'fen' || field?.as === 'money')
    return { ...one, hint: hint ?? words.form.amountHint, as: 'amount' };
  if (field?.as === 'day') return { ...one, as: 'day' };
  if (field?.as === 'company') return { ...one, as: 'own', draw: (tie) => <CompanyField {...tie} before={before} /> };
  if (field?.as === 'decimal' || field?.as === 'count') return { ...one, as: 'decimal', ...sizes };
  const long = field?.as === 'text' && field.long === true;
  return { ...one, wide: wide || long, as: long ? 'long' : 'text', ...sizes };
}
