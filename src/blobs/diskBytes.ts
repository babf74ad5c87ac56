// Bytes in a folder: written beside, made durable, then renamed to where they belong.
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ByteStore, hashInPath, pathOf, type ContentAddress } from './byteStore.ts';

export function diskBytes(folder: string): ByteStore {
  const at = (place: ContentAddress) => join(folder, pathOf(place));
  return {
    where: folder,
    async keep(place, path) {
      const target = at(place);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await flush(path);
      // Over what is there already: the same bytes, but newly kept, so that no sweep under way takes them for old.
      await rename(path, target);
      for (let above = dirname(target); above.length >= folder.length; above = dirname(above)) await flush(above);
    },
    async has(place) {
      return (await fileThere(at(place))) !== undefined;
    },
    async open(place) {
      const handle = await open(at(place)).catch(unlessMissing);
      return handle?.createReadStream();
    },
    async *list(cityCode) {
      const root = join(folder, cityCode);
      const names = await readdir(root, { recursive: true }).catch(unlessMissing);
      for (const name of names ?? []) {
        const sha256 = hashInPath(name.replaceAll('\\', '/'));
        const file = sha256 ? await fileThere(join(root, name)) : undefined;
        if (sha256 && file) yield { sha256, keptAt: file.mtime };
      }
    },
    async remove(place) {
      await rm(at(place), { force: true });
    },
  };
}

async function fileThere(path: string) {
  const found = await stat(path).catch(unlessMissing);
  return found?.isFile() ? found : undefined;
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function flush(path: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    await handle.sync();
  } catch (error) {
    // Not every system lets a folder be opened; then its entries are made durable by the system in its own time.
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}
