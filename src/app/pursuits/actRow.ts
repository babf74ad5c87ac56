// The row of an act, with all that its kind does not say left empty.
import { v7 as uuidv7 } from 'uuid';
import type { PursuitActKind } from '../../domain/pursuits/pursuit.ts';

export interface By {
  readonly cityCode: string;
  readonly accountId: string;
  readonly at: string;
  readonly today: string;
}

export function actRow(
  by: By,
  act: {
    readonly id?: string | undefined;
    readonly pursuitId: string;
    readonly rootId: string;
    readonly officeId: string;
    readonly kind: PursuitActKind;
    readonly note?: string | null | undefined;
    /** Of a tie: the day of what is tied. */
    readonly actedOn?: string | undefined;
  },
) {
  return {
    city_code: by.cityCode,
    id: act.id ?? uuidv7(),
    pursuit_id: act.pursuitId,
    root_id: act.rootId,
    office_id: act.officeId,
    kind: act.kind,
    opens: false,
    acted_on: act.actedOn ?? by.today,
    account_id: null as string | null,
    due_on: null as string | null,
    entry_id: null as string | null,
    to_office_id: null as string | null,
    keep_basis_points: null as number | null,
    document: null as string | null,
    cause: null as string | null,
    project_id: null as string | null,
    about_id: null as string | null,
    note: act.note ?? null,
    chain_id: null as string | null,
    chain: null as string | null,
    node_id: null as string | null,
    node: null as string | null,
    reasons: [] as string[],
    activity_id: null as string | null,
    recorded_at: by.at,
    recorded_by: by.accountId,
  };
}
