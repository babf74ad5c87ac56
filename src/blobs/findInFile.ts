// Looks through a file piece by piece, as latin1 text, so that a file of any size takes little memory.
import type { FileHandle } from 'node:fs/promises';

const pieceBytes = 1 << 20;
/** No pattern that is looked for is longer: what lies across two pieces is found in the second. */
const overlap = 128;

export async function findInFile(handle: FileHandle, isIn: (text: string) => boolean): Promise<boolean> {
  const piece = Buffer.alloc(pieceBytes);
  let before = '';
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(piece, 0, pieceBytes, at);
    if (bytesRead === 0) return false;
    const text = before + piece.toString('latin1', 0, bytesRead);
    if (isIn(text)) return true;
    before = text.slice(-overlap);
    at += bytesRead;
  }
}
