import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet, SheetRefusal } from '../refusal.ts';

/** The parts of a workbook by name, each opened as a stream. Everything is checked before the first byte is unpacked. */
export interface Parts {
  /** As the file spells them, in its order; without folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** A part's text; a part that must be there and is not refuses the file. */
  open(name: string): Promise<Readable>;
  close(): void;
}

export async function openParts(source: string | Buffer, limits: SheetLimits): Promise<Parts> {
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
  const zip = await (typeof source === 'string'
    ? yauzl.openPromise(source, options)
    : yauzl.fromBufferPromise(source, options)
  ).catch(refuseZip);
  try {
    const entries = await readEntries(zip, limits);
    return {
      names: [...entries.values()].map(({ fileName }) => fileName).filter((name) => !name.endsWith('/')),
      has: (name) => entries.has(name.toLowerCase()),
      open: async (name) => {
        const entry = entries.get(name.toLowerCase());
        if (!entry) return refuseSheet('part_missing', name);
        const stream = await zip.openReadStreamPromise(entry).catch(refuseZip);
        return stream;
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readEntries(zip: yauzl.ZipFile, limits: SheetLimits): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > limits.zipEntries) refuseSheet('zip_too_many_entries', `${zip.entryCount} entries`);
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      // Part names ignore case, so two spellings of one name would let two readers see two different sheets.
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) refuseSheet('zip_entry_twice', entry.fileName);
      checkEntry(entry, limits);
      total += entry.uncompressedSize;
      if (total > limits.uncompressedBytes)
        refuseSheet('zip_expands_too_far', `more than ${limits.uncompressedBytes} bytes`);
      entries.set(name, entry);
    }
  } catch (error) {
    refuseZip(error);
  }
  return entries;
}

function checkEntry(entry: yauzl.Entry, limits: SheetLimits): void {
  if (entry.isEncrypted()) refuseSheet('file_is_encrypted', entry.fileName);
  if (!entry.canDecodeFileData()) refuseSheet('zip_damaged', `${entry.fileName}: method ${entry.compressionMethod}`);
  const worthChecking = entry.uncompressedSize > 2 ** 20;
  if (worthChecking && entry.uncompressedSize > entry.compressedSize * limits.compressionRatio) {
    refuseSheet('zip_expands_too_far', `${entry.fileName}: ${entry.compressedSize} to ${entry.uncompressedSize} bytes`);
  }
}

/** Errors of the zip reader carry no codes, so its words are matched; whatever is not known is plain damage. */
export function refuseZip(error: unknown): never {
  if (error instanceof SheetRefusal) throw error;
  const words = error instanceof Error ? error.message : String(error);
  if (/invalid characters|absolute path|invalid relative path/i.test(words))
    refuseSheet('zip_entry_name_unsafe', words);
  if (/too many bytes|not enough bytes|compressed.*size mismatch/i.test(words)) refuseSheet('zip_size_untrue', words);
  if (/ENOENT|EACCES|EISDIR|EPERM/.test(words)) refuseSheet('file_unreadable', words);
  return refuseSheet('zip_damaged', words);
}
