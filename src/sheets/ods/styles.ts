import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { DataStyles } from './dataStyles.ts';

interface NamedStyle {
  readonly parent: string | undefined;
  readonly format: string | undefined;
  struck?: boolean;
  isHiddenTable: boolean;
}

const generations = 10;

/** The styles of cells, texts and tables by their names, with what those that they come from say. */
export class OdsStyles {
  readonly #formats = new DataStyles();
  readonly #styles = new Map<string, NamedStyle>();
  readonly #resolved = new Map<string, CellStyle>();
  readonly #limits: SheetLimits;
  #current: NamedStyle | null = null;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#formats.open(name, attributes);
    if (name === 'style:style') {
      this.#current = {
        parent: attributes['style:parent-style-name'],
        format: attributes['style:data-style-name'],
        isHiddenTable: false,
      };
      this.#styles.set(`${attributes['style:family']} ${attributes['style:name']}`, this.#current);
      if (this.#styles.size + this.#formats.size > this.#limits.styles) {
        refuseSheet('too_many_styles', `more than ${this.#limits.styles}`);
      }
    } else if (this.#current && name === 'style:text-properties') {
      const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
      if (line !== undefined) this.#current.struck = line !== 'none';
    } else if (this.#current && name === 'style:table-properties') {
      this.#current.isHiddenTable = attributes['table:display'] === 'false';
    }
  }

  text(text: string): void {
    this.#formats.text(text);
  }

  close(name: string): void {
    this.#formats.close(name);
    if (name === 'style:style') this.#current = null;
  }

  isHiddenTable(name: string | undefined): boolean {
    return this.#styles.get(`table ${name}`)?.isHiddenTable ?? false;
  }

  isStruckText(name: string | undefined): boolean {
    return this.#ancestors('text', name).find(({ struck }) => struck !== undefined)?.struck ?? false;
  }

  cell(name: string | undefined): CellStyle {
    const known = this.#resolved.get(name ?? '');
    if (known) return known;
    const line = this.#ancestors('table-cell', name);
    const style: CellStyle = {
      ...this.#formats.format(line.find(({ format }) => format !== undefined)?.format ?? ''),
      struck: line.find(({ struck }) => struck !== undefined)?.struck ?? false,
    };
    this.#resolved.set(name ?? '', style);
    return style;
  }

  #ancestors(family: string, name: string | undefined): NamedStyle[] {
    const found: NamedStyle[] = [];
    for (let at = name; at !== undefined && found.length < generations; ) {
      const style = this.#styles.get(`${family} ${at}`);
      if (!style) break;
      found.push(style);
      at = style.parent;
    }
    return found;
  }
}
