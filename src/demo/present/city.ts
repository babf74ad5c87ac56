// A second demo city, invented from its name on, that lives in the present: its rows are made relative to the day on which
// somebody starts the demo, so that its queue, its promises and its months are those of today.
import { addDays, pad } from '../../domain/day.ts';
import type { OfficeInput, OfficeKind } from '../../domain/offices/office.ts';
import type { Role } from '../../domain/people/role.ts';
import type { DemoAccount } from '../offices.ts';
import counties from './counties.json' with { type: 'json' };

/** No division of China begins with 99. */
const cityCode = '990200';
/** As rows name it. */
export const presentCityName = '望澜市';
const idOf = (serial: number) => `00990200-0000-8000-8000-${pad(serial, 12)}`;

export interface PresentCounty {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly kind: string;
  readonly weight: number;
  readonly places: readonly string[];
  /** GB/T 4754 class, `product|unit|least|most`. */
  readonly makes: readonly (readonly [industry: string, product: string])[];
}

export const presentCounties = counties as unknown as readonly PresentCounty[];

const others: readonly (readonly [code: string, name: string, short: string, kind: OfficeKind])[] = [
  ['wl-zsj', '望澜市招商局', '市招商局', 'bureau'],
  ['wl-sh', '望澜市驻沪招商中心', '驻沪中心', 'mission'],
  ['wl-sz', '望澜市驻深招商中心', '驻深中心', 'mission'],
  ['wl-gx', '市工业和信息化局', '市工信局', 'department'],
  ['wl-sw', '市商务局', '市商务局', 'department'],
  ['wl-nn', '市农业农村局', '市农业农村局', 'department'],
  ['wl-kj', '市科学技术局', '市科技局', 'department'],
  ['wl-wl', '市文化和旅游局', '市文旅局', 'department'],
  ['wl-zt', '望澜产业投资集团', '望澜产投', 'platform'],
  // Who gives an opinion on projects before they are signed.
  ['wl-zr', '市自然资源和规划局', '市自然资源局', 'department'],
  ['wl-hb', '市生态环境局', '市生态环境局', 'department'],
  ['wl-fg', '市发展和改革委员会', '市发改委', 'department'],
  ['wl-yj', '市应急管理局', '市应急局', 'department'],
  ['wl-cz', '市财政局', '市财政局', 'department'],
];

/** Departments with an account of their own. */
const reviewing = ['wl-zr', 'wl-hb', 'wl-gx'];

const rows: readonly (readonly [code: string, name: string, short: string, kind: OfficeKind])[] = [
  [cityCode, presentCityName, '望澜', 'city'],
  ...presentCounties.map(({ code, name, short, kind }) => [code, name, short, kind as OfficeKind] as const),
  ...others,
];

const offices: readonly OfficeInput[] = rows.map(([code, name, shortName, kind], at) => ({
  id: idOf(at),
  code,
  name,
  shortName,
  kind,
  parentId: at === 0 ? null : idOf(0),
  divisionCode: null,
  validFrom: '2020-01-01',
  sortOrder: at,
}));

export const presentCity = {
  cityCode,
  nameZh: `${presentCityName}（示例）`,
  nameEn: 'Wanglan (invented)',
  demo: true,
  offices,
} as const;

export const presentOfficeId = (code: string): string => offices.find((one) => one.code === code)?.id ?? '';

const inCity = (...roles: Role[]) => roles.map((role) => ({ role, office: cityCode }));

export const presentEnterer = 'wl-tianbao';
export const presentVerifier = 'wl-shenhe';
export const presentRechecker = 'wl-fuhe';
export const presentPublisher = 'wl-fabu';
export const presentAdministrator = 'wl-guanli';
/** Who answers for a department that reviews projects. */
export const reviewerIn = (department: string): string => `wl-pingshen-${department.slice(-2)}`;
export const entererIn = (county: string): string => `${presentEnterer}-${county.slice(-2)}`;

export const presentAccounts: readonly DemoAccount[] = [
  { username: presentEnterer, name: '市招商局填报员', roles: inCity('enter', 'export') },
  { username: presentVerifier, name: '市招商局审核员', roles: inCity('verify', 'export') },
  // Who gave an office a number does not answer what it objects to.
  { username: presentRechecker, name: '市招商局复核员', roles: inCity('verify') },
  { username: presentPublisher, name: '市招商局发布员', roles: inCity('publish', 'export') },
  { username: 'wl-lingdao', name: '市领导', roles: inCity('lead') },
  { username: presentAdministrator, name: '系统管理员', roles: inCity('admin') },
  ...others
    .filter(([code]) => reviewing.includes(code))
    .map(([code, , short]) => ({
      username: reviewerIn(code),
      name: `${short}评审员`,
      roles: [{ role: 'enter' as const, office: code }],
    })),
  ...presentCounties.flatMap(({ code, short }) => [
    {
      username: entererIn(code),
      name: `${short}填报员`,
      roles: (['enter', 'export'] as const).map((role) => ({ role, office: code })),
    },
    {
      username: `${presentVerifier}-${code.slice(-2)}`,
      name: `${short}审核员`,
      roles: [{ role: 'verify' as const, office: code }],
    },
  ]),
];

/** What the days of the demo are, seen from today. */
export interface PresentDays {
  readonly today: string;
  /** First day on which a project was signed that the ledger holds. */
  readonly opened: string;
  /** The ledger is complete from here on: the year before the one whose months are told. */
  readonly from: string;
  /** The last month that was published, and its last day. */
  readonly published: { readonly year: number; readonly month: number; readonly lastDay: string };
}

/** A month is published a week after its end, so early in a month it is the one before the last. */
export function presentDays(today: string): PresentDays {
  const lastDay = addDays(`${addDays(today, -8).slice(0, 8)}01`, -1);
  const year = Number(lastDay.slice(0, 4));
  const opened = `${year - 2}-07-01`;
  return { today, opened, from: `${year - 1}-01-01`, published: { year, month: Number(lastDay.slice(5, 7)), lastDay } };
}
