// Errors as hands make them, planted in a text at a given figure.
import type { Chance } from '../../src/demo/chance.ts';

export const slips = ['digit swap', 'shifted point', '亿 for 万', 'wrong part', 'wrong digit'] as const;
export type Slip = (typeof slips)[number];

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The text with the slip in it; undefined where this figure cannot slip so. */
export function plant(
  text: string,
  place: Place,
  slip: Slip,
  chance: Chance,
  others: readonly Place[],
): string | undefined {
  const figure = text.slice(place.start, place.end);
  const put = slipped(text, figure, place, slip, chance, others);
  if (put === undefined || put === figure || /^0\d/.test(put) || Number(put) === Number(figure)) return undefined;
  return text.slice(0, place.start) + put + text.slice(place.end);
}

function slipped(
  text: string,
  figure: string,
  place: Place,
  slip: Slip,
  chance: Chance,
  others: readonly Place[],
): string | undefined {
  switch (slip) {
    case 'digit swap': {
      const at = chance.int(0, figure.length - 2);
      const [a = '', b = ''] = [figure[at], figure[at + 1]];
      return /\d/.test(a) && /\d/.test(b) ? figure.slice(0, at) + b + a + figure.slice(at + 2) : undefined;
    }
    case 'shifted point': {
      const point = figure.indexOf('.');
      if (point < 0) return `${figure}0`;
      const digits = figure.replace('.', '');
      return `${digits.slice(0, point + 1)}.${digits.slice(point + 1)}`.replace(/\.$/, '');
    }
    case '亿 for 万':
      return undefined;
    case 'wrong part': {
      const unit = text.slice(place.end, place.end + 2);
      const alike = others.filter(
        (other) => other.start !== place.start && text.slice(other.end, other.end + 2) === unit,
      );
      const other = alike.length > 0 ? chance.pick(alike) : undefined;
      return other && text.slice(other.start, other.end);
    }
    case 'wrong digit': {
      const places = figure
        .split('')
        .flatMap((character, at) => (/\d/.test(character) && (at > 0 || figure.length === 1) ? [at] : []));
      if (places.length === 0) return undefined;
      const at = chance.pick(places);
      const digit = String((Number(figure[at]) + chance.int(1, 9)) % 10);
      return figure.slice(0, at) + digit + figure.slice(at + 1);
    }
  }
}

/** 亿元 becomes 万元: the slip is in the unit behind the figure. */
export const plantUnit = (text: string, { end }: Place): string | undefined =>
  text.startsWith('亿元', end) ? `${text.slice(0, end)}万元${text.slice(end + 2)}` : undefined;
