// A refusal is a named law that an input breaks. It is data, not prose: labels/ says it in Chinese or English,
// with the cure; the API gives it as it is.

export interface Breach {
  /** The law's id, one of the lists named `…Laws`; labels/ and the generated errors page have a line for each. */
  readonly law: string;
  /** Which field of the input, as a dotted path; absent where the whole act is refused. */
  readonly field?: string;
  /** Values to put into the law's sentence, by name. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Thrown by decisions and by the door. Nothing has been written when it is thrown. */
export class Refusal extends Error {
  readonly breaches: readonly Breach[];
  constructor(breaches: Breach | readonly Breach[]) {
    const list = Array.isArray(breaches) ? (breaches as readonly Breach[]) : [breaches as Breach];
    super(list.map((b) => (b.field ? `${b.law} (${b.field})` : b.law)).join(', '));
    this.name = 'Refusal';
    this.breaches = list;
  }
}

export function refuse(law: string, field?: string, detail?: Breach['detail']): never {
  throw new Refusal({ law, ...(field === undefined ? {} : { field }), ...(detail === undefined ? {} : { detail }) });
}

/** The laws that every write obeys, whatever its noun. */
export const commonLaws = [
  'sign_in_required',
  'another_account_signed_in',
  'right_required',
  'office_out_of_scope',
  'office_unknown',
  'project_unknown',
  'company_unknown',
  'entry_unknown',
  'entry_already_reversed',
  'key_reused_with_other_content',
  'id_taken',
  'conflict_try_again',
  'database_unreachable',
  'saved_or_not_unknown',
] as const;
