// An act on the tree as the server takes it, from what was typed.
import type { OfficeKind } from '../../domain/offices/office.ts';
import type { BodyOf } from '../api/contract.ts';
import type { TreeOfficeView } from '../../server/offices/treeViews.ts';

export type OfficeActKind = 'found' | 'rename' | 'recast' | 'move' | 'end';

export interface TypedAct {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: Exclude<OfficeKind, 'city'>;
  readonly parentId: string;
  readonly divisionCode: string;
  readonly validFrom: string;
  readonly reason: string;
}

/** What the form begins with: of a new office nothing, else the office as it stands. */
export function typedAtFirst(act: OfficeActKind, office: TreeOfficeView, today: string): TypedAct {
  const fresh = act === 'found';
  return {
    code: '',
    name: fresh ? '' : office.name,
    shortName: fresh ? '' : office.shortName,
    kind: fresh || office.kind === 'city' ? 'county' : office.kind,
    parentId: fresh ? office.id : '',
    divisionCode: fresh ? '' : (office.divisionCode ?? ''),
    validFrom: today,
    reason: '',
  };
}

export function officeActOf(
  act: OfficeActKind,
  officeId: string,
  typed: TypedAct,
): BodyOf<'POST /offices/acts'>['act'] {
  const { code, name, shortName, kind, parentId, validFrom, reason } = typed;
  const divisionCode = typed.divisionCode || null;
  const about = { officeId, validFrom, reason };
  if (act === 'found') return { act, ...about, code, name, shortName, kind, parentId, divisionCode };
  if (act === 'rename') return { act, ...about, name, shortName, divisionCode };
  if (act === 'recast') return { act, ...about, kind };
  return act === 'move' ? { act, ...about, parentId } : { act, ...about };
}
