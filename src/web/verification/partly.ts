import { nounOf } from '../../domain/entries/nouns.ts';
import type { PendingRow } from '../../server/verification/views.ts';

/** Whether less of it than it claims can be recognised: of money that was brought, where nothing is taken away or left out. */
export const isPartly = ({ kind, void: isVoid, excludedBy }: PendingRow): boolean =>
  nounOf(kind).claims !== undefined && !isVoid && !excludedBy;
