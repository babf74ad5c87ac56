// Which firm is meant: one that is courted already, one of the register, or a new one that is added by hand.
import { v7 as uuidv7 } from 'uuid';
import type { AssignProspect } from '../../domain/pursuits/pursuit.ts';
import { divisionNamed } from '../../names/company/division.ts';
import { nameKey } from '../../names/normalise.ts';
import type { Writing } from '../../storage/door/door.ts';
import { type ProspectRow, prospectsByKeys } from '../../storage/pursuits/prospects.ts';
import { registerCompanies } from '../../storage/companies/register.ts';
import { pinyinKey } from '../companies/pinyinKey.ts';

type Said = Pick<AssignProspect, 'prospectId' | 'registerId' | 'prospect'>;
type Firm = Omit<ProspectRow, 'division' | 'industry'>;

export interface Prospects {
  /** The firm meant, and whether it has to be written first; null where there is none. */
  of(said: Said): { readonly firm: Firm; readonly isNew: boolean } | null;
}

/** Finds the firms of a whole batch; a firm that two rows name is one. */
export async function prospectsOf(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  all: readonly Said[],
): Promise<Prospects> {
  const byHand = all.flatMap(({ prospect }) => prospect ?? []);
  const keys = {
    registerIds: all.flatMap(({ registerId }) => registerId ?? []),
    creditCodes: byHand.flatMap(({ creditCode }) => creditCode ?? []),
    nameKeys: byHand.map(({ name }) => nameKey(name)),
  };
  const registered = await registerCompanies(tx, {
    ids: keys.registerIds,
    codes: keys.creditCodes,
    nameKeys: keys.nameKeys,
  });
  const known: Firm[] = await prospectsByKeys(tx, cityCode, {
    ...keys,
    ids: all.flatMap(({ prospectId }) => prospectId ?? []),
    registerIds: registered.map(({ id }) => id),
  });
  const find = (of: { registerId: string | null; creditCode: string | null; nameKey: string }): Firm | undefined =>
    known.find((firm) => of.registerId !== null && firm.registerId === of.registerId) ??
    known.find((firm) => of.creditCode !== null && firm.creditCode === of.creditCode) ??
    // One name with two codes is two firms.
    known.find((firm) => firm.nameKey === of.nameKey && !(firm.creditCode && of.creditCode));
  const added = (firm: Firm) => {
    const before = find(firm);
    if (before) return { firm: before, isNew: false };
    known.push(firm);
    return { firm, isNew: true };
  };
  return {
    of({ prospectId, registerId, prospect }) {
      if (prospectId) {
        const firm = known.find(({ id }) => id === prospectId);
        return firm ? { firm, isNew: false } : null;
      }
      if (registerId) {
        const company = registered.find(({ id }) => id === registerId);
        return company ? added({ ...company, id: uuidv7(), registerId }) : null;
      }
      if (!prospect) return null;
      const own = { ...prospect, nameKey: nameKey(prospect.name), creditCode: prospect.creditCode ?? null };
      const alike = registered.filter((one) =>
        own.creditCode ? one.creditCode === own.creditCode : one.nameKey === own.nameKey,
      );
      const company = alike.length === 1 ? alike[0] : undefined;
      return added({
        ...own,
        id: uuidv7(),
        registerId: company?.id ?? null,
        divisionCode: prospect.divisionCode ?? divisionNamed(prospect.seat ?? '') ?? company?.divisionCode ?? null,
        industryCode: prospect.industryCode ?? company?.industryCode ?? null,
        sample: prospect.sample || (company?.sample ?? false),
      });
    },
  };
}

export function prospectRow(
  firm: Firm,
  by: { readonly cityCode: string; readonly at: string; readonly accountId: string },
) {
  return {
    city_code: by.cityCode,
    id: firm.id,
    register_id: firm.registerId,
    name: firm.name,
    name_key: firm.nameKey,
    name_pinyin: pinyinKey(firm.name),
    credit_code: firm.creditCode,
    division_code: firm.divisionCode,
    industry_code: firm.industryCode,
    source: firm.source,
    source_on: firm.sourceOn,
    sample: firm.sample,
    recorded_at: by.at,
    recorded_by: by.accountId,
  };
}
