// Node decodes GB18030 but does not encode it. Its own decoder run backwards is the table: two bytes for common
// characters, four for the rest of the basic plane, arithmetic beyond.
let table: Map<number, number> | null = null;

function buildTable(): Map<number, number> {
  const decoder = new TextDecoder('gb18030');
  const built = new Map<number, number>();
  const learn = (code: number, bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const point = text.codePointAt(0) ?? 0xfffd;
    if (point !== 0xfffd && text.length === String.fromCodePoint(point).length && !built.has(point))
      built.set(point, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn((lead << 8) | trail, [lead, trail]);
  }
  for (let linear = 0; linear < 39_420; linear++) {
    const bytes = fourBytes(linear);
    learn(Buffer.from(bytes).readUInt32BE(), bytes);
  }
  return built;
}

function fourBytes(linear: number): number[] {
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1_260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ];
}

export function encodeGb18030(text: string): Uint8Array {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = table.get(point);
    if (point < 0x80) bytes.push(point);
    else if (point >= 0x10000) bytes.push(...fourBytes(189_000 + point - 0x10000));
    else if (code === undefined) bytes.push(0x3f);
    else if (code > 0xffff) bytes.push(code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff);
    else bytes.push(code >> 8, code & 0xff);
  }
  return Uint8Array.from(bytes);
}
