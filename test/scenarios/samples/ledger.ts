// The small city's ledger: two projects of two counties with all that hangs on them, verified; and one entry that waits.
import { v7 as uuidv7 } from 'uuid';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { record } from '../../../src/app/entries/record.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { ActivityInput } from '../../../src/domain/projects/activity.ts';
import { CompanyInput } from '../../../src/domain/companies/company.ts';
import { ContactInput } from '../../../src/domain/projects/contact.ts';
import { FundArrivalInput } from '../../../src/domain/projects/fundArrival.ts';
import { MilestoneInput } from '../../../src/domain/projects/milestone.ts';
import { OutingInput } from '../../../src/domain/projects/outing.ts';
import { ProjectInput } from '../../../src/domain/projects/project.ts';
import type { Actor } from '../../../src/domain/people/role.ts';
import type { Store } from '../../../src/storage/store.ts';

export const ids = {
  bearing: '01890000-0000-7000-8000-0000000000a1',
  garlic: '01890000-0000-7000-8000-0000000000a2',
  company: '01890000-0000-7000-8000-0000000000a3',
  waiting: '01890000-0000-7000-8000-0000000000a4',
  started: '01890000-0000-7000-8000-0000000000a5',
  outing: '01890000-0000-7000-8000-0000000000a6',
};

const yi = 10_000_000_000n;

export function head(officeId: string, occurredOn: string, more: object = {}) {
  return { id: uuidv7(), officeId, occurredOn, ...more };
}

function projectAct(
  projectId: string,
  officeId: string,
  name: string,
  industryCode: string,
  fen: bigint,
  labels: { readonly investorClasses?: string[]; readonly tags?: string[] } = {},
): LedgerAct {
  return {
    kind: 'project_version',
    input: ProjectInput.parse({
      head: head(officeId, '2023-01-10'),
      projectId,
      name,
      industryCode,
      investorId: ids.company,
      investment: { currency: 'CNY', minor: fen, fen },
      phases: [{ no: 1, name: '一期', investmentFen: fen / 2n }],
      ...labels,
    }),
  };
}

function milestone(projectId: string, officeId: string, kind: string, day: string, id = uuidv7()): LedgerAct {
  // As a bureau's sheet brings it: such a row rests on no file.
  const own = { ...head(officeId, day), id, origin: 'imported' };
  return { kind: 'milestone', input: MilestoneInput.parse({ head: own, projectId, kind }) };
}

export async function fillLedger(
  store: Store,
  offices: Record<'city' | 'linqing' | 'shenxian', string>,
  enter: Actor,
  verifier: Actor,
): Promise<void> {
  const { linqing, shenxian } = offices;
  const acts: LedgerAct[] = [
    {
      kind: 'company_version',
      input: CompanyInput.parse({
        head: head(linqing, '2023-01-05'),
        companyId: ids.company,
        name: '示例轴承集团',
        kind: 'domestic',
      }),
    },
    projectAct(ids.bearing, linqing, '高端轴承产业园项目', '345', 2n * yi, {
      investorClasses: ['specialised', '灯塔企业'],
      tags: ['揭榜挂帅'],
    }),
    projectAct(ids.garlic, shenxian, '蔬菜深加工项目', '13', 5n * yi),
    milestone(ids.bearing, linqing, 'signed', '2023-05-08'),
    milestone(ids.garlic, shenxian, 'signed', '2023-06-18'),
    milestone(ids.bearing, linqing, 'started', '2023-09-01', ids.started),
    {
      kind: 'fund_arrival',
      input: FundArrivalInput.parse({
        head: head(linqing, '2023-10-10'),
        projectId: ids.bearing,
        claimedFen: (3n * yi) / 2n,
        payer: '示例轴承集团',
        voucherKind: 'bank_slip',
        voucherNo: 'A-1',
      }),
    },
    {
      kind: 'outing',
      input: OutingInput.parse({
        head: head(linqing, '2023-03-01', { id: ids.outing }),
        endedOn: '2023-03-03',
        destination: '上海',
        members: [{ personName: '领导甲', rank: 'county_chief' }],
        visits: [{ institution: '某轴承协会' }],
        projectIds: [ids.bearing],
      }),
    },
    {
      kind: 'activity',
      input: ActivityInput.parse({
        head: head(linqing, '2023-05-08'),
        name: '轴承产业推介会',
        part: 'host',
        form: 'promotion',
        atHome: true,
        signedProjectIds: [ids.bearing],
      }),
    },
  ];
  const { entryIds } = await record(store, enter, { useCase: 'fill', key: 'fill-ledger', acts });
  await verify(store, verifier, { key: 'verify-ledger', decision: 'verified', of: { entryIds } });
  const waiting = ContactInput.parse({
    head: { ...head(linqing, '2023-02-02'), id: ids.waiting },
    projectId: ids.bearing,
    companyId: ids.company,
    mode: 'visit_in',
    summary: '来访洽谈二期用地',
  });
  await record(store, enter, { useCase: 'fill', key: 'fill-waiting', acts: [{ kind: 'contact', input: waiting }] });
}
