// A file that holds room on a disk until it is needed more.
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from '../../crypto/random.ts';

export interface Reserve {
  readonly folder: string;
  isHeld(): Promise<boolean>;
  /** Random bytes: a disk that packs what is written would hold nothing for noughts. */
  putBack(): Promise<void>;
  giveUp(): Promise<void>;
}

const atOnce = 1024 ** 2;

export function reserveIn(folder: string, bytes: number): Reserve {
  const file = join(folder, 'reserve');
  return {
    folder,
    async isHeld() {
      return (await stat(file).catch(() => undefined))?.size === bytes;
    },
    async putBack() {
      const beside = `${file}.${process.pid}`;
      try {
        const writing = await open(beside, 'w', 0o600);
        try {
          for (let left = bytes; left > 0; left -= atOnce) await writing.write(randomBytes(Math.min(left, atOnce)));
          await writing.sync();
        } finally {
          await writing.close();
        }
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    giveUp: () => rm(file, { force: true }),
  };
}
