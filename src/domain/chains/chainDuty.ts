// Who answers for a chain (链长制): the leader of the city in charge of it (链长), the department that leads (牵头部门), the
// firms that lead (链主) and the team (专班). Each change is a version.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { textLine } from '../text.ts';

export const ChainDutyInput = z.strictObject({
  /** Lies in the table of persons, so that it can be forgotten; the title stays. */
  chief: textLine(1, 60).nullable(),
  chiefTitle: textLine(1, 60).nullable(),
  leadOfficeId: z.uuid().nullable(),
  /** Firms of the register. */
  leaderIds: z.array(z.uuid()).max(20),
  team: textLine(1, 200).nullable(),
});
export type ChainDutyInput = z.output<typeof ChainDutyInput>;

export const noDuty: ChainDutyInput = { chief: null, chiefTitle: null, leadOfficeId: null, leaderIds: [], team: null };

export interface ChainDutyFacts {
  /** Null: there is no such chain. */
  readonly chain: { readonly retired: boolean } | null;
  readonly latest: { readonly version: number; readonly duty: ChainDutyInput };
  readonly offices: { has(id: string): boolean };
  /** Of the firms that are named, those in the register. */
  readonly firms: { has(registerId: string): boolean };
}

/** The laws of a new version, in order of precedence; nought in `baseVersion` where there was none. */
export function chainDutyBreaches(
  { baseVersion, duty }: { readonly baseVersion: number; readonly duty: ChainDutyInput },
  { chain, latest, offices, firms }: ChainDutyFacts,
): Breach[] {
  if (!chain) return [{ law: 'chain_unknown' }];
  const breaches: Breach[] = [];
  if (baseVersion !== latest.version)
    breaches.push({ law: 'chain_changed_meanwhile', detail: { version: latest.version } });
  if (chain.retired) breaches.push({ law: 'chain_retired' });
  if (duty.leadOfficeId && !offices.has(duty.leadOfficeId))
    breaches.push({ law: 'office_unknown', field: 'duty.leadOfficeId' });
  const unknown = duty.leaderIds.findIndex((id) => !firms.has(id));
  if (unknown >= 0) breaches.push({ law: 'register_company_unknown', field: `duty.leaderIds.${unknown}` });
  if (new Set(duty.leaderIds).size < duty.leaderIds.length)
    breaches.push({ law: 'chain_leader_twice', field: 'duty.leaderIds' });
  if (breaches.length === 0 && sameDuty(duty, latest.duty)) breaches.push({ law: 'chain_duty_unchanged' });
  return breaches;
}

function sameDuty(one: ChainDutyInput, other: ChainDutyInput): boolean {
  const words = ({ chief, chiefTitle, leadOfficeId, leaderIds, team }: ChainDutyInput) =>
    JSON.stringify([chief, chiefTitle, leadOfficeId, leaderIds, team]);
  return words(one) === words(other);
}
