// The demo city itself: its offices, and the accounts that its people sign in with.
import type { OfficeInput, OfficeKind } from '../domain/offices/office.ts';
import { pad } from '../domain/day.ts';
import type { Role } from '../domain/people/role.ts';
import { countyList } from './counties.ts';
import counties from './words/counties.json' with { type: 'json' };
import departmentNames from './words/departments.json' with { type: 'json' };

export const cityOffice = '371500';
export const promotionOffice = 'promotion';

/** An id that is the same in every demo: version 8 (made by our own rule), the city's code, a number. */
const idOf = (serial: number) => `00371500-0000-8000-8000-${pad(serial, 12)}`;

interface Row {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly divisionCode?: string | null;
}

export const missions: readonly Row[] = [
  { code: 'zw-bj', name: '驻北京招商办事处', shortName: '驻京办事处', kind: 'mission' },
  { code: 'zw-sh', name: '驻上海招商办事处', shortName: '驻沪办事处', kind: 'mission' },
  { code: 'zw-sz', name: '驻深圳招商办事处', shortName: '驻深办事处', kind: 'mission' },
];

export const departments: readonly Row[] = departmentNames.map((name, at) => ({
  code: `dept-${pad(at + 1, 2)}`,
  name,
  shortName: name,
  kind: 'department',
}));

const rows: readonly Row[] = [
  { code: cityOffice, name: '聊城市', shortName: '聊城', kind: 'city', divisionCode: '371500' },
  ...counties.map((one) => ({
    code: one.code,
    name: one.name,
    shortName: one.short,
    kind: one.kind as OfficeKind,
    divisionCode: one.division,
  })),
  ...missions,
  { code: promotionOffice, name: '市投资促进局', shortName: '市投促局', kind: 'bureau' },
  ...departments,
];

/** Parents before children. */
const offices: readonly OfficeInput[] = rows.map((row, at) => ({
  id: idOf(at),
  code: row.code,
  name: row.name,
  shortName: row.shortName,
  kind: row.kind,
  parentId: at === 0 ? null : idOf(0),
  divisionCode: row.divisionCode ?? null,
  validFrom: '2021-01-01',
  sortOrder: at,
}));

export const demoCity = {
  cityCode: cityOffice,
  nameZh: '聊城市',
  nameEn: 'Liaocheng',
  demo: true,
  offices,
} as const;

/** Of the years before there are only those projects that were still alive. */
export const demoProfile = {
  id: idOf(9000),
  issuer: '市投资促进局',
  completeFrom: '2022-01-01',
  reason: '自2022年起逐笔登记',
} as const;
export const demoProfileDay = '2024-01-30';

export function officeName(code: string): string {
  return rowOf(code).name;
}

export function shortNameOf(code: string): string {
  return rowOf(code).shortName;
}

function rowOf(code: string): Row {
  const row = rows.find((one) => one.code === code);
  if (!row) throw new Error(`no office ${code}`);
  return row;
}

export interface DemoAccount {
  readonly username: string;
  /** A title and a letter. */
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly office: string }[];
}

/** Shown at the start, and good for the demo alone. */
export const demoPassword = 'yiwang-demo-2023';

const inCity = (...roles: Role[]) => roles.map((role) => ({ role, office: cityOffice }));

export const demoAccounts: readonly DemoAccount[] = [
  { username: 'tianbao', name: '市投促局填报员A', roles: inCity('enter', 'export') },
  { username: 'shenhe', name: '市投促局审核员B', roles: inCity('verify', 'export') },
  { username: 'fabu', name: '市投促局发布员C', roles: inCity('publish', 'export') },
  { username: 'lingdao', name: '市领导D', roles: inCity('lead') },
  { username: 'guanli', name: '系统管理员E', roles: inCity('admin') },
  ...countyList.flatMap(({ code, short }) => [
    {
      username: `tianbao-${code}`,
      name: `${short}填报员A`,
      roles: (['enter', 'export'] as const).map((role) => ({ role, office: code })),
    },
    { username: `shenhe-${code}`, name: `${short}审核员B`, roles: [{ role: 'verify' as const, office: code }] },
  ]),
  // A county closes its own periods; what one person closed another reopens.
  ...countyList.map(({ code, short }) => ({
    username: `fabu-${code}`,
    name: `${short}发布员C`,
    roles: [{ role: 'publish' as const, office: code }],
  })),
  { username: 'fabu-2', name: '市投促局发布员F', roles: inCity('publish') },
];
