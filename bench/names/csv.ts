import { readFileSync } from 'node:fs';

/** A small RFC 4180 file as objects. */
export function readCsv(path: string): Record<string, string>[] {
  const rows = parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  const [head = [], ...body] = rows;
  return body
    .filter((row) => row.length === head.length)
    .map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
