// Under what a number of a text is known: in the text itself, and among those that were published.

interface Told {
  readonly id: string;
  readonly period: string;
  readonly officeId: string | null;
}

/** In a text of a period: its id, and where it is of a second period which. */
export function keyIn({ id, period }: Omit<Told, 'officeId'>, ofText: string): string {
  return period === ofText ? id : `${id}?period=${period}`;
}

/** Published: the same, and where it is not of the whole city of which office. */
export function publishedKey({ id, officeId, period }: Told, ofText: string): string {
  const of = [...(officeId ? [`office=${officeId}`] : []), ...(period === ofText ? [] : [`period=${period}`])];
  return of.length > 0 ? `${id}?${of.join('&')}` : id;
}

/** The key in the text of what was published under one. */
export function keyInText(published: string): string {
  const [id = '', query = ''] = published.split('?');
  const period = query.split('&').find((part) => part.startsWith('period='));
  return period === undefined ? id : `${id}?${period}`;
}
