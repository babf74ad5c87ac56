import { join } from 'node:path';
import { readCsv } from '../names/csv.ts';

/** A listed company as the bench needs it. What is not known is empty. */
export interface ListedFirm {
  readonly code: string;
  readonly year: number;
  readonly city: string;
  readonly province: string;
  /** Shenwan 2021, third level; known of companies listed to 2021. */
  readonly shenwan: string;
  /** A plainer list of about 110 trades, known to 2026. */
  readonly trade: string;
}

export function readFirms(folder: string): ListedFirm[] {
  return readCsv(join(folder, 'companies', 'listed_cn.csv')).flatMap((row) => {
    const year = Number(row['list_date']?.slice(0, 4));
    if (!year) return [];
    return [
      {
        code: row['code'] ?? '',
        year,
        city: row['city'] ?? '',
        province: row['province'] ?? '',
        shenwan: row['sw_l3_code_2021'] ?? '',
        trade: row['industry_ts_2026'] ?? '',
      },
    ];
  });
}
