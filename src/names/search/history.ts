// Names a company had before: exact by key, and only by what was recorded; nothing is guessed here.
import { nameKey } from '../normalise.ts';

export interface NameSpan {
  readonly companyId: string;
  readonly name: string;
}

/** For each key the companies that have, had or are called by such a name. */
export function nameHistory(spans: Iterable<NameSpan>): (name: string) => readonly string[] {
  const companies = new Map<string, string[]>();
  for (const { companyId, name } of spans) {
    const key = nameKey(name);
    const known = companies.get(key);
    if (known === undefined) companies.set(key, [companyId]);
    else if (!known.includes(companyId)) known.push(companyId);
  }
  return (name) => companies.get(nameKey(name)) ?? [];
}
