// Laws of published bulletins.
import type { LawValue } from '../law.ts';

export const lawsOfBulletins = {
  publication_unknown: { status: 404, zh: '没有这份已发布的通报', en: 'No such publication' },
} satisfies Readonly<Record<string, LawValue>>;
