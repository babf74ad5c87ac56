// What the form of a noun knows beyond its fields: their order where that is another, and what its files most likely are. A noun
// that is not named here is drawn in the order of its fields.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { type EvidenceKind, evidenceKinds } from '../../domain/evidence/evidence.ts';

type Values = Readonly<Record<string, string>>;

interface Drawing {
  /** `occurredOn` is the day of the entry. */
  readonly order?: readonly string[];
  /** What it begins with where nobody has said anything else. */
  readonly begins?: Values;
  /** Where they are asked for they must be said. */
  readonly needs?: readonly string[];
  readonly suggests?: (values: Values) => EvidenceKind | undefined;
  /** Left empty it is as another field, and stays so where that one is put right. */
  readonly asOther?: Readonly<Record<string, string>>;
}

const shownBy: Readonly<Record<string, EvidenceKind>> = {
  signed: 'contract',
  registered: 'business_licence',
  filed: 'filing_certificate',
  started: 'construction_permit',
  in_production: 'progress_sheet',
};

const drawings: { readonly [Kind in EntryKind]?: Drawing } = {
  fund_arrival: {
    order: ['claimedFen', 'recognisedFen', 'occurredOn', 'payer'],
    asOther: { recognisedFen: 'claimedFen' },
    // Most kinds of vouchers are kinds of evidence of the same name.
    suggests: ({ voucherKind }) => evidenceKinds.find((kind) => kind === voucherKind) ?? 'bank_slip',
  },
  // Which review and which step is said by what was pressed.
  appraisal_step: {
    order: ['opinion', 'conclusion', 'occurredOn', 'validUntil'],
    needs: ['opinion', 'conclusion'],
  },
  milestone: {
    order: ['kind', 'occurredOn', 'authority', 'signingNature', 'incrementFen', 'agreementType', 'evidence'],
    begins: { kind: 'signed' },
    needs: ['incrementFen'],
    suggests: ({ kind = '' }) => shownBy[kind],
  },
};

export const drawingOf = (kind: EntryKind): Drawing => drawings[kind] ?? {};
