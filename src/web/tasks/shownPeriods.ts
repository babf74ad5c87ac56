import type { Session } from '../../server/offices/cityViews.ts';

/** The month, the quarter and the year of a day. */
export function shownPeriods(day: string): readonly [string, string, string] {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  return [`${year}-${month}`, `${year}-Q${Math.ceil(Number(month) / 3)}`, year];
}

/** The office of the one who is signed in, to which their figures are narrowed; empty where it is the city. */
export function ownOffice({ roles, city }: Pick<Session, 'roles' | 'city'>): string {
  const offices = new Set(
    roles.filter(({ role }) => role === 'enter' || role === 'lead').map(({ officeId }) => officeId),
  );
  const [only = ''] = offices;
  return offices.size === 1 && only !== city.officeId ? only : '';
}
