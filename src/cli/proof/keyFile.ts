// A signing key in a file of its own, for who signs without a ledger: made at first use, read by its owner alone.
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from '../../crypto/random.ts';
import { newSigningKey, type SigningKeyFile, signingKeyIn } from '../../proof/beside/signingKey.ts';
import { WrongUsage } from '../command.ts';

/** Whole or not at all, and never in the place of another. */
export async function keepOnce(path: string, text: string): Promise<boolean> {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(beside, text, { mode: 0o600, flush: true });
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside);
  }
}

/** `whose`: written into one that is made. */
export async function openKeyFile(path: string, whose: string): Promise<SigningKeyFile & { readonly isNew: boolean }> {
  const read = () =>
    readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    });
  const isNew =
    (await read()) === undefined && (await keepOnce(path, JSON.stringify(newSigningKey(whose, randomBytes(32)))));
  const key = signingKeyIn((await read()) ?? '');
  if (!key) throw new WrongUsage(`${path}: not a signing key`);
  return { ...key, isNew };
}
