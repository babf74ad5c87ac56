// Change the office tree: facts → decide → a later version of one office. As a dry run it says what would move.
import { v7 as uuidv7 } from 'uuid';
import { mostOrder, type OfficeStanding, withBelow } from '../../domain/offices/office.ts';
import { type OfficeAct, officeActBreaches, type StandingOffice } from '../../domain/offices/officeAct.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import {
  divisionExists,
  insertOffice,
  insertOfficeVersion,
  type Moved,
  type OfficeVersion,
  officeVersions,
  whatMoves,
} from '../../storage/offices/officeTree.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';

export interface ChangedOffice extends Moved {
  readonly officeId: string;
  /** The office and all below it. */
  readonly offices: number;
}

export async function changeOffice(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly act: OfficeAct; readonly dryRun?: boolean | undefined },
): Promise<ChangedOffice> {
  const officeIds = await requireReach(store, actor, 'admin');
  const { key, act, dryRun = false } = request;
  const { cityCode, accountId } = actor;
  const useCase = `office_${act.act}`;
  return write(store, { cityCode, accountId, useCase, key, content: act, officeIds, dryRun }, async (writing) => {
    const { tx, today, recordedAt } = writing;
    const versions = await officeVersions(tx, cityCode);
    const offices = new Map<string, StandingOffice>(versions.map((version) => [version.id, version]));
    const breaches = officeActBreaches(act, {
      today,
      offices,
      history: versions.map(standingOf),
      managed: new Set(officeIds),
      divisionKnown: await divisionExists(tx, 'divisionCode' in act ? act.divisionCode : null),
    });
    if (breaches.length > 0) throw new Refusal(breaches);
    const below = [...withBelow([...offices.values()], [act.officeId])];
    const moved = await whatMoves(tx, cityCode, below, act.validFrom);
    if (act.act === 'found') await insertOffice(tx, cityCode, act.officeId, act.code);
    await insertOfficeVersion(tx, cityCode, uuidv7(), { ...nextVersion(act, offices), recordedAt });
    return { result: { officeId: act.officeId, offices: below.length, ...moved }, summary: { ...act } };
  });
}

function standingOf({ id, parentId, kind, validFrom, recordedAt }: OfficeVersion): OfficeStanding {
  return { officeId: id, parentId, kind, validFrom, recorded: Date.parse(recordedAt) };
}

function nextVersion(act: OfficeAct, offices: ReadonlyMap<string, StandingOffice>): StandingOffice {
  const { officeId: id, validFrom } = act;
  const before = offices.get(id);
  if (act.act === 'found') {
    const { code, name, shortName, kind, parentId, divisionCode = null } = act;
    const beside = [...offices.values()].filter((office) => office.parentId === parentId);
    const last = Math.max(-1, ...beside.map((office) => office.sortOrder));
    const sortOrder = act.sortOrder ?? Math.min(last + 1, mostOrder);
    return { id, code, name, shortName, kind, parentId, divisionCode, sortOrder, validFrom, ended: false };
  }
  if (!before) throw new Error('a change of an office that is not there was let through');
  if (act.act === 'rename')
    return { ...before, name: act.name, shortName: act.shortName, divisionCode: act.divisionCode ?? null, validFrom };
  if (act.act === 'move') return { ...before, parentId: act.parentId, validFrom };
  if (act.act === 'recast') return { ...before, kind: act.kind, validFrom };
  return { ...before, validFrom, ended: true };
}
