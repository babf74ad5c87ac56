// What speaks for and against two records being one project, as data: ids of findings and bits of evidence. Words are
// given by labels.
import { type LedgerRecord, recordColumns } from './columns.ts';
import { fillFeatures, roomForFeatures } from './features.ts';
import { type TwinField, fieldNames, fields, patternFindings, patternOf } from './pattern.ts';
import { type TwinVerdict, chanceOfTwins, verdictOf } from './verdicts.ts';
import { type TwinKind, type Model, bitsOf, chancesOf, priorBits } from './weights.ts';

export interface TwinSign {
  readonly field: TwinField;
  /** One of the field's findings: `same`, `rounded`, `other_unit` … */
  readonly finding: string;
  /** Above 0 speaks for one project, below 0 against; each bit doubles the odds. */
  readonly bits: number;
}

export interface Explained {
  readonly verdict: TwinVerdict;
  readonly chance: number;
  /** The likelier of the two things that a pair can be besides: another project of the firm, or nothing to do with it. */
  readonly rival: Exclude<TwinKind, 'twins'>;
  /** What stood before any field was looked at. */
  readonly priorBits: number;
  /** The strongest first; with the prior they add up to the odds against the rival. */
  readonly evidence: readonly TwinSign[];
  /** Two valid credit codes that differ: the pair is apart whatever the sum. */
  readonly otherCode: boolean;
}

export function explainPattern(model: Model, pattern: number): Explained {
  const findings = patternFindings(pattern);
  const kinds = chancesOf(model, findings);
  const rival = kinds.same_firm >= kinds.unrelated ? 'same_firm' : 'unrelated';
  const chance = chanceOfTwins(model, findings);
  const evidence = fieldNames.map((field, f): TwinSign => {
    const finding = findings[f] ?? 0;
    return { field, finding: fields[field][finding] ?? '', bits: bitsOf(model, rival, field, finding) };
  });
  return {
    verdict: verdictOf(chance),
    chance,
    rival,
    priorBits: priorBits(model, rival),
    evidence: evidence.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits)),
    otherCode: evidence.some(({ field, finding }) => field === 'code' && finding === 'other'),
  };
}

export function patternOfRecords(left: LedgerRecord, right: LedgerRecord): number {
  const columns = recordColumns([left, right]);
  const features = roomForFeatures(2);
  fillFeatures(columns, features, 0, 2);
  return patternOf(columns, features, 0, 1);
}
