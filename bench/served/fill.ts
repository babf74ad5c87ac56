// Firms of the data put into the register of a server that runs, straight into its table, as a register that has grown.
import { pipeline } from 'node:stream/promises';
import copyStreams from 'pg-copy-streams';
import { searchKeys } from '../../src/app/companies/searchKeys.ts';
import { creditCodeWithCheck } from '../../src/domain/companies/company.ts';
import { nameKey } from '../../src/names/normalise.ts';
import type { Store } from '../../src/storage/store.ts';

const uuidOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const codeOf = (n: number) => creditCodeWithCheck(`91990000MC${String(n).padStart(7, '0')}`);

export async function fillRegister({ pool }: Store, names: readonly string[]): Promise<void> {
  const { rows } = await pool.pg.query<{ version: string }>('select version from register_head');
  const version = Number(rows[0]?.version ?? 0) + 1;
  const client = await pool.pg.connect();
  try {
    const into = client.query(
      copyStreams.from(`copy register_company (id, name, name_key, pinyin, initials, credit_code, source, source_on,
        sample, version, recorded_at) from stdin`),
    );
    await pipeline(function* lines() {
      for (const [n, name] of names.entries()) {
        const key = nameKey(name);
        const { pinyin, initials } = searchKeys(key);
        yield `${[uuidOf(n), name, key, pinyin, initials, codeOf(n), 'bench', '2023-01-01', 't', version, '2023-01-01'].join('\t')}\n`;
      }
    }, into);
    await client.query('update register_head set version = $1', [version]);
    await client.query('analyze register_company');
  } finally {
    client.release();
  }
}
