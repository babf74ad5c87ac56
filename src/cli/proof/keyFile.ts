// A signing key in a file of its own, for who signs without a ledger: made at first use, read by its owner alone.
import { readFile, writeFile } from 'node:fs/promises';
import { newSigningKey, publicOf, signerOf } from '../../crypto/signing.ts';
import { WrongUsage } from '../command.ts';

export interface FileKey {
  readonly public: string;
  readonly sign: (message: Uint8Array) => string;
  readonly isNew: boolean;
}

export async function openKeyFile(file: string): Promise<FileKey> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (text === undefined) {
    const key = newSigningKey();
    await writeFile(file, `${key.private.toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
    return { public: key.public.toString('hex'), sign: signerOf(key.private), isNew: true };
  }
  const kept = Buffer.from(text.trim(), 'base64');
  try {
    return { public: publicOf(kept).toString('hex'), sign: signerOf(kept), isNew: false };
  } catch {
    throw new WrongUsage(`--key ${file}: not a signing key`);
  }
}
