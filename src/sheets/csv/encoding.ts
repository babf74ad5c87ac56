import { refuseSheet } from '../refusal.ts';

/** UTF-8 if every byte of the file fits it, which Chinese text in GB18030 practically never does; else GB18030. */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const candidates = new Map(['utf-8', 'gb18030'].map((name) => [name, new TextDecoder(name, { fatal: true })]));
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    isFirst = false;
    dropMisfits(candidates, (decoder) => decoder.decode(chunk, { stream: true }));
  }
  dropMisfits(candidates, (decoder) => decoder.decode());
  const [first] = candidates.keys();
  return first ?? refuseSheet('csv_encoding_unknown', 'neither UTF-8 nor GB18030');
}

function dropMisfits(candidates: Map<string, TextDecoder>, decode: (decoder: TextDecoder) => string): void {
  for (const [name, decoder] of candidates) {
    try {
      decode(decoder);
    } catch {
      candidates.delete(name);
    }
  }
}
