// What comes in, read by its schema: the value, or by field what keeps it from being one.
import { z } from 'zod';
import type { Law } from '../laws/laws.ts';
import { nearestOf } from './nearest.ts';
import { type Breach, Refusal } from './refusal.ts';
import { readable } from './text.ts';

export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): { readonly value: z.output<Schema> } | { readonly breaches: readonly Breach[] } {
  const read = schema.safeParse(given, { reportInput: true, error: namesKnown });
  return read.success ? { value: read.data } : { breaches: breachesOf(read.error.issues) };
}

export function mustRead<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const read = readInput(schema, given);
  if ('breaches' in read) throw new Refusal(read.breaches);
  return read.value;
}

/** An issue of an unknown field does not say which fields are known; its schema does, while it is being read. */
function namesKnown({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  return code === 'unrecognized_keys' && inst instanceof z.ZodObject ? Object.keys(inst.shape).join(' ') : undefined;
}

type Issue = z.core.$ZodIssue;

/** The first of each field: what follows from it says nothing new. */
function breachesOf(issues: readonly Issue[], above: readonly PropertyKey[] = []): Breach[] {
  const byField = new Map<string, Breach>();
  for (const breach of issues.flatMap((issue) => breachesOfOne(issue, above))) {
    if (!byField.has(breach.field ?? '')) byField.set(breach.field ?? '', breach);
  }
  return [...byField.values()];
}

function breachesOfOne(issue: Issue, above: readonly PropertyKey[]): Breach[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => unknownField(path, name, issue.message.split(' ').filter(Boolean)));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that was meant is the one that was followed furthest, else the one that takes what is of this type.
    const followed = issue.errors.map((branch) => branch.filter((one) => one.path.length > 0));
    const meant =
      followed.filter((branch) => branch.length > 0).toSorted((a, b) => a.length - b.length)[0] ??
      issue.errors.find((branch) => branch.every(({ code }) => code !== 'invalid_type'));
    if (meant) return breachesOf(meant, path);
  }
  // A schema may name a law (`tooShort`, `satisfies Law`); zod's own English is not for people.
  const law = /^[a-z][a-z_]+$/.test(issue.message) ? (issue.message as Law) : 'input_malformed';
  const detail = law === 'input_malformed' ? wanted(issue) : issue.code === 'custom' ? issue.params : undefined;
  return [{ law, field: fieldOf(path), ...(detail ? { detail } : {}) }];
}

function unknownField(path: readonly PropertyKey[], given: string, known: readonly string[]): Breach {
  const name = readable(given).replaceAll('\n', ' ');
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  const nearest = nearestOf(given, known);
  const detail = { name: shown, ...(nearest ? { nearest } : known.length > 0 ? { known: known.join(', ') } : {}) };
  return { law: 'field_unknown', field: fieldOf([...path, shown]), detail };
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

/** What would have been right, for the words of the refusal. */
function wanted(issue: Issue): Breach['detail'] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { wants: 'something' } : { wants: issue.expected };
    case 'too_small':
      return { wants: `least_${issue.origin}`, bound: Number(issue.minimum) };
    case 'too_big':
      return { wants: `most_${issue.origin}`, bound: Number(issue.maximum) };
    case 'invalid_value':
      return { wants: 'one_of', choices: issue.values.slice(0, 40).map(String).join(', ') };
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { wants: 'one_of', choices: issue.options.map(String).join(', ') }
        : undefined;
    case 'invalid_format':
      return { wants: issue.format };
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'custom':
      return undefined;
  }
}
