// The seed article as it was dropped: what the issue asks of it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkText } from '../../src/prose/checkText.ts';

export async function seedLines(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const lines: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.txt'))) {
    const { claims, quantities } = checkText(await readFile(join(folder, name), 'utf8'));
    const count = (kind: string, verdict: string) =>
      claims.filter((claim) => claim.kind === kind && claim.verdict === verdict).length;
    const qualified = quantities.filter(({ qualifier }) => qualifier !== '').length;
    lines.push(
      `seed       ${quantities.length} quantities (43), ${qualified} with a qualifier, shares ok ${count('share', 'ok')} of 4, sums ok ${count('sum', 'ok')}, growth cannot_check ${count('growth', 'cannot_check')} of 1`,
      `           label switch remarked ${claims.filter(({ remark }) => remark === 'label_switch').length} of 1, wrong ${claims.filter(({ verdict }) => verdict === 'mismatch').length} of 0`,
    );
  }
  return lines;
}
