// What has been said about ranking counties, with its day: shown where a scheme would rank them more often than once a year.
import { z } from 'zod';
import { Day } from '../day.ts';
import { textLine } from '../text.ts';
import notices from './rankingNotices.json' with { type: 'json' };

const Notice = z.strictObject({ day: Day, says: textLine(1, 300), source: textLine(1, 100) });
export type RankingNotice = z.output<typeof Notice>;

export const rankingNotices: readonly RankingNotice[] = z.array(Notice).parse(notices);
