// How the lists of national investors are written down: one a line, parts between strokes.
import type { Line, National } from './otherTypes.ts';

const lines: readonly Line[] = ['solar', 'logistics', 'chain', 'estate'];

export function nationals(text: string): National[] {
  return text
    .trim()
    .split('\n')
    .map((row) => {
      const [kind = '', area = '', brand = '', short = '', english = '', name = ''] = row.trim().split('|');
      const line = lines.find((one) => one === kind);
      if (line === undefined || name === '') throw new Error(`not a national investor: ${row}`);
      return { name, brand, short, english, line, area: area === '' ? null : area };
    });
}
