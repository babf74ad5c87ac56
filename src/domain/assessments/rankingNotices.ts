// What has been said about ranking counties, with its day: shown where a scheme would rank them more often than once a year.
import { z } from 'zod';
import notices from './rankingNotices.json' with { type: 'json' };

const Notice = z.strictObject({ day: z.string(), says: z.string(), source: z.string() });
export type RankingNotice = z.output<typeof Notice>;

export const rankingNotices: readonly RankingNotice[] = z.array(Notice).parse(notices);
