// Under what a number of a text is known: in the text itself, and among those that were published.
import type { Way } from '../figures/way.ts';

interface Told {
  readonly id: string;
  readonly period: string;
  readonly officeId: string | null;
  readonly way?: Way;
}

/** In a text of a period: its id, and where it is of a second period which. */
export function keyIn({ id, period }: Pick<Told, 'id' | 'period'>, ofText: string): string {
  return period === ofText ? id : `${id}?period=${period}`;
}

/** Published: the same, and where it is not of the whole city of which office, activity or outing. */
export function publishedKey({ id, officeId, period, way = {} }: Told, ofText: string): string {
  const named = { office: officeId, activity: way.activity, outing: way.outing };
  const of = [
    ...Object.entries(named).flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])),
    ...(period === ofText ? [] : [`period=${period}`]),
  ];
  return of.length > 0 ? `${id}?${of.join('&')}` : id;
}

/** The key in the text of what was published under one. */
export function keyInText(published: string): string {
  const [id = '', query = ''] = published.split('?');
  const period = query.split('&').find((part) => part.startsWith('period='));
  return period === undefined ? id : `${id}?${period}`;
}
