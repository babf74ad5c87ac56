// A field of an entry as a text, by what its noun says that it is.
import type { Trail } from '../app/entries/trail.ts';
import type { Field } from '../domain/entries/fields.ts';
import type { CodeList } from '../domain/entries/nouns.ts';
import { percentOf } from '../labels/credit/words.ts';
import { entryValueWord } from '../labels/entries/trail.ts';
import { figureName } from '../labels/figures/words.ts';
import type { Language } from '../labels/language.ts';
import { moneyWords, yiWords } from '../labels/money.ts';
import { nounWord } from '../labels/nouns.ts';
import type { Definition } from '../metrics/definition.ts';

type Known = Pick<Trail, 'offices' | 'names' | 'figures'>;

export function fieldText(field: Field, value: unknown, known: Known, language: Language): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (field.as === 'rows') return joined(value, (row) => rowText(field.fields, row, known, language), language);
  if (field.as === 'projects') return joined(value, (id) => nameOf(known, id, language), language);
  if (field.as === 'texts') return joined(value, String, language);
  if (field.as === 'codes')
    return joined(value, (code) => nounWord(field.list as CodeList, String(code), language), language);
  if (field.as === 'money') {
    const { currency, minor } = value as { currency: string; minor: string };
    return moneyWords(currency, BigInt(minor), language);
  }
  if (field.as === 'yesno') return entryValueWord(value === true ? 'yes' : 'no', language);
  return typeof value === 'string' || typeof value === 'number' ? plainText(field, value, known, language) : null;
}

function plainText(field: Field, value: string | number, known: Known, language: Language): string {
  const text = String(value);
  if (field.as === 'code') return nounWord(field.list as CodeList, text, language);
  if (field.as === 'fen') return yiWords(BigInt(value), language);
  if (field.as === 'share') return percentOf(Number(value));
  if (field.as === 'office') return known.offices.get(text)?.shortName ?? text;
  if (field.as === 'project' || field.as === 'company' || field.as === 'occasion') return nameOf(known, text, language);
  return field.as === 'figure' ? nameOfFigure(text, known, language) : text;
}

function nameOfFigure(id: string, { figures }: Known, language: Language): string {
  const own = figures.findLast(({ figureId }) => figureId === id)?.body as Pick<Definition, 'name'> | undefined;
  return figureName({ id, name: own?.name }, language);
}

/** Ids of what is out of the reader's reach have no name here. */
const nameOf = ({ names }: Pick<Known, 'names'>, id: unknown, language: Language): string =>
  names.get(String(id)) ?? entryValueWord('outOfReach', language);

function rowText(fields: Readonly<Record<string, Field>>, row: unknown, known: Known, language: Language): string {
  const parts = Object.entries(row as object).flatMap(([name, value]) => {
    const field = fields[name];
    return field ? (fieldText(field, value, known, language) ?? []) : [];
  });
  return parts.join(' ');
}

function joined(values: unknown, text: (one: unknown) => string, language: Language): string | null {
  const texts = (values as readonly unknown[]).map(text).filter(Boolean);
  return texts.join(language === 'zh' ? '、' : ', ') || null;
}
