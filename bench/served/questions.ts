// What is asked of names: the clerk's queries over the demo's register, and short and former names over the data's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../names/csv.ts';
import { readQuestions } from '../names/questions.ts';
import clerk from './clerk.json' with { type: 'json' };

export interface Asked {
  readonly typed: string;
  readonly right: string;
}

export interface ServedQuestions {
  /** Every name of the data that is nobody's former name in it. */
  readonly register: readonly string[];
  readonly short: readonly Asked[];
  readonly former: readonly Asked[];
}

/** `cases` is a file of further queries. Of these the beginning of the full name is said to be right. */
export function clerkQueries(cases: string | undefined): Asked[] {
  const own = clerk.map(([typed = '', right = '']) => ({ typed, right }));
  if (!cases) return own;
  return [...own, ...(JSON.parse(readFileSync(cases, 'utf8')) as { cases: Asked[] }).cases];
}

/** One half is built on, the other quoted; which a firm is in is decided by its code. */
export function servedQuestions(folder: string, half: 'built' | 'kept', formerAsFirms: boolean): ServedQuestions {
  const asked = readQuestions(join(folder, 'matching'));
  const real = readCsv(join(folder, 'names', 'real_company_names.csv')).map(({ name = '' }) => name);
  const former = new Set(formerAsFirms ? [] : asked.former.map((one) => one.asked));
  const ofHalf = ({ seen }: { readonly seen: boolean }) => seen === (half === 'built');
  const plain = (one: { readonly asked: string; readonly right: string }) => ({ typed: one.asked, right: one.right });
  return {
    register: [...new Set([...real, ...asked.fulls])].filter((name) => name.length >= 2 && !former.has(name)),
    short: asked.steady.filter(ofHalf).map(plain),
    former: asked.former.filter((one) => ofHalf(one) && one.asked !== one.right).map(plain),
  };
}
