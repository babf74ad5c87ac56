// Which refusal speaks of which field of the form, and of which office on it.
import { ApiError } from '../../api/request.ts';
import { type DraftOffice, parentsFirst } from './draft.ts';

export interface FoundingBreaches {
  readonly message: (field: string) => string | undefined;
  /** Of the office with this id; of the city itself for none. */
  readonly ofOffice: (id: string, field?: string) => string | undefined;
  /** How many places are marked. */
  readonly marked: number;
  /** What names no field that is shown. */
  readonly others: unknown;
}

const ownFields = ['nameZh', 'nameEn', 'issuer', 'completeFrom', 'name', 'username', 'password'];

export function foundingBreachesOf(error: unknown, offices: readonly DraftOffice[]): FoundingBreaches {
  const all = error instanceof ApiError ? error.breaches : [];
  const ids = ['', ...parentsFirst(offices).map(({ id }) => id)];
  const placed = all.map(({ field = '', message }) => {
    const [, n, within = ''] = /(?:^|\.)offices\.(\d+)(?:\.(\w+))?/.exec(field) ?? [];
    if (n !== undefined) return { id: ids[Number(n)], field: within, message };
    const last = field.split('.').at(-1) ?? '';
    return { id: undefined, field: ownFields.includes(last) ? last : undefined, message };
  });
  const said = (texts: readonly { readonly message: string }[]) =>
    [...new Set(texts.map(({ message }) => message))].join(' ') || undefined;
  const left = all.filter((_, n) => placed[n]?.id === undefined && placed[n]?.field === undefined);
  const isWhole = error instanceof ApiError && all.length > 0;
  return {
    message: (field) => said(placed.filter((one) => one.id === undefined && one.field === field)),
    ofOffice: (id, field) =>
      said(placed.filter((one) => one.id === id && (field === undefined || one.field === field))),
    marked: all.length - left.length,
    others: isWhole ? (left.length > 0 ? new ApiError(error.status, { breaches: left }) : null) : error,
  };
}
