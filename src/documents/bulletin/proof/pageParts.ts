// What pages of proofs are made of: tags that docs/PROOF.md allows, and no others.
/** Signs without width, and what turns the order of signs round: a page in which one stands is not clear to who verifies it. */
const hiddenSigns = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string =>
  text.replaceAll(hiddenSigns, '').replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const style = `body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.8 serif;color:#222}
h1{text-align:center;font-size:1.5em}h2{font-size:1.15em}p{text-indent:2em;margin:.4em 0}
table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em;font-size:.9em}
caption{font-weight:bold;padding:.3em}th,td{border:1px solid #999;padding:.15em .5em}
td+td{text-align:right}.beside{color:#666;font-size:.85em;text-indent:0}`;

/** Everything before the first line. */
export const pageHead = (title: string): string =>
  [
    `<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>`,
    `<style>\n${style}\n</style>\n</head>\n<body>\n<main>`,
  ].join('\n');

export function tableRow(cells: readonly string[], as: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((cell) => `<${as}>${cell}</${as}>`).join('')}</tr>`;
}
