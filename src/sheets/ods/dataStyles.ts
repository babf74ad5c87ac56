// How an .ods says that numbers are shown: an element for each piece of a format.
import { type FormatSection, meets, type NumberFormat } from '../xlsx/formats.ts';

const kinds = new Set(['number', 'percentage', 'currency', 'date', 'time', 'boolean', 'text']);

interface DataStyle {
  readonly kind: string;
  readonly parts: Set<string>;
  unit: string;
  power: number;
  readonly maps: { condition: string; style: string }[];
}

export class DataStyles {
  readonly #styles = new Map<string, DataStyle>();
  #current: DataStyle | null = null;
  #takesText: 'unit' | 'embedded' | null = null;
  #position = 0;

  get size(): number {
    return this.#styles.size;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const kind = /^number:(\w+)-style$/.exec(name)?.[1];
    if (kind !== undefined && kinds.has(kind)) {
      this.#current = { kind, parts: new Set(), unit: '', power: 0, maps: [] };
      this.#styles.set(attributes['style:name'] ?? '', this.#current);
    }
    const style = this.#current;
    if (!style) return;
    if (name === 'style:map') {
      const condition = (attributes['style:condition'] ?? '').replace(/^value\(\)/, '').replace('!=', '<>');
      style.maps.push({ condition, style: attributes['style:apply-style-name'] ?? '' });
    } else if (name === 'number:text' || name === 'number:currency-symbol') this.#takesText = 'unit';
    else if (name === 'number:embedded-text') {
      this.#takesText = 'embedded';
      this.#position = Number(attributes['number:position'] ?? 0);
    } else if (name.startsWith('number:')) {
      style.parts.add(name.slice(7));
      const factor = Number(attributes['number:display-factor'] ?? 1);
      if (name === 'number:number' && factor > 1) style.power += Math.round(Math.log10(factor));
    }
  }

  text(text: string): void {
    const style = this.#current;
    if (!style || !this.#takesText || style.unit.length > 100) return;
    // A literal point among the digits divides as well.
    if (this.#takesText === 'embedded' && text === '.') style.power += this.#position;
    else style.unit += text.replace(/[\s()]/g, '');
  }

  close(name: string): void {
    if (name === 'number:text' || name === 'number:currency-symbol' || name === 'number:embedded-text') {
      this.#takesText = null;
    } else if (/^number:\w+-style$/.test(name)) this.#current = null;
  }

  format(name: string): NumberFormat {
    const style = this.#styles.get(name);
    if (style?.kind === 'percentage') return { meaning: 'percent', monthOnly: false, sections: [] };
    if (style?.kind === 'date') {
      const monthOnly = style.parts.has('year') && !style.parts.has('day');
      return { meaning: 'date', monthOnly, sections: [] };
    }
    const sections: FormatSection[] = [];
    if (style && style.kind !== 'text') {
      for (const { condition, style: other } of style.maps) {
        const { power = 0, unit = '' } = this.#styles.get(other) ?? {};
        sections.push({ power, unit, holds: meets(condition) });
      }
      sections.push({ power: style.power, unit: style.unit, holds: () => true });
    }
    const says = sections.some(({ power, unit }) => power > 0 || unit !== '');
    return { meaning: 'plain', monthOnly: false, sections: says ? sections : [] };
  }
}
