// A class of the economy for a row that says none: by the word that its column of industries has, else by what the project is
// called. It is an offer for the whole table, and nothing is taken that nobody has accepted.
import { industryNotSaid } from '../../../domain/projects/project.ts';
import type { Stated } from '../acts.ts';
import { answerTo } from '../doubts/sift.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

/** `before`: of a project that the ledger has. */
export function proposedIndustry(plan: Plan, row: ReadRow, before: Stated | undefined): string | undefined {
  if (before !== undefined && before['industryCode'] !== industryNotSaid) return undefined;
  const { values } = row;
  const column = [values['industryCode'], values['industryTag']].flatMap((text) => proposals(plan, text));
  // A word for an industry must be known as it stands; a name speaks of a thing in words of its own.
  const [first] = [...column.filter(({ stands }) => stands), ...proposals(plan, values['name'] ?? values['project'])];
  if (!first) return undefined;
  const sign = { kind: 'industry_proposed' as const, read: `${first.text} → ${first.code} ${first.name}` };
  return answerTo(plan, row, sign) === 'take' ? first.code : undefined;
}

const proposals = (plan: Plan, text: unknown) =>
  typeof text === 'string' ? plan.trades.propose(text, 1).map((one) => ({ ...one, text })) : [];
