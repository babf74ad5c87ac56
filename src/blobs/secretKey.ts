// The key of what lies encrypted in the database: from YIWANG_SECRET_KEY (64 hexadecimal digits), which several
// processes on several machines share, else from a file of its own in DATA_DIR that only its owner reads.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from '../crypto/random.ts';

export class SecretKeyError extends Error {
  override name = 'SecretKeyError';
}

export async function openSecretKey(dataDir: string, given: string | undefined): Promise<Buffer> {
  if (given) return keyOf(given, 'YIWANG_SECRET_KEY');
  const file = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true });
  // Made once; of two first starts one writes and both read.
  await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return keyOf(await readFile(file, 'utf8'), file);
}

function keyOf(text: string, from: string): Buffer {
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new SecretKeyError(`${from} does not hold 64 hexadecimal digits`);
  return Buffer.from(hex, 'hex');
}
