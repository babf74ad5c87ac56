// A day beside which stands that it has not come: taken as it stands, a plan would be counted as done.
import { notYet, plannedDay, type Reaches, statusHeading, yesNoHeading } from '../forms/doubts/reaches.ts';
import { noWords } from '../forms/words.ts';
import type { Cell } from '../cells.ts';
import type { DataRow, TableReading } from '../tables/reading.ts';
import { plainText } from '../values/raw.ts';

/** Longer texts are not looked at. */
const longest = 200;
/** One word for how it stands is short; a text tells of many things. */
const longestState = 40;

interface Said {
  readonly text: string;
  readonly ref?: string;
}

interface Told {
  readonly heading: string;
  readonly cell: Cell;
}

export class Plans {
  readonly #day: string;
  readonly #act: RegExp;
  readonly #notYet: RegExp;
  readonly #before: RegExp | undefined;
  readonly #after: RegExp | undefined;
  /** What says so of the table as a whole. */
  readonly #title: string | undefined;
  /** Columns that are read and tell how a project stands, with their headings. */
  readonly #telling: readonly (readonly [field: string, heading: string])[];

  constructor(reaches: Reaches, { above, sheet, columns }: Pick<TableReading, 'above' | 'sheet' | 'columns'>) {
    this.#day = reaches.day;
    this.#act = new RegExp(reaches.act);
    this.#notYet = notYet(reaches);
    this.#before = reaches.before === undefined ? undefined : new RegExp(reaches.before);
    this.#after = reaches.after === undefined ? undefined : new RegExp(reaches.after);
    this.#telling = columns.flatMap(({ field, heading }) =>
      field !== null && field !== this.#day && statusHeading.test(plainText(heading))
        ? [[field, heading] as const]
        : [],
    );
    const heading = columns.find(({ field }) => field !== null && field === this.#day)?.heading ?? '';
    const said = [...above.map(({ text }) => text), sheet, heading];
    this.#title = said.find((text) => this.#saysNotYet(text));
  }

  /** What says so of this row. How a project stands tells something of the last step that it names alone. */
  of({ fields, beside = [] }: Pick<DataRow, 'fields' | 'beside'>, isLast = true): Said | undefined {
    const day = fields[this.#day];
    if (!day) return undefined;
    const told: Told[] = this.#telling.flatMap(([field, heading]) => {
      const cell = fields[field];
      return cell ? [{ heading, cell }] : [];
    });
    told.push(...beside.filter(({ heading }) => statusHeading.test(plainText(heading))));
    const status = told.find((one) => this.#isToCome(one, isLast))?.cell;
    if (status) return { text: status.text, ref: status.ref };
    if (day.kind === 'text' && plannedDay.test(plainText(day.text))) return { text: day.text, ref: day.ref };
    return this.#title === undefined ? undefined : { text: this.#title };
  }

  #isToCome({ heading, cell: { kind, text } }: Told, isLast: boolean): boolean {
    if (kind !== 'text' || text.length > longest) return false;
    if (this.#saysNotYet(text)) return true;
    const plain = plainText(text);
    if (yesNoHeading.test(heading)) return noWords.includes(plain) && this.#act.test(heading);
    if (!isLast || text.length > longestState || this.#after?.test(plain)) return false;
    return this.#before?.test(plain) ?? false;
  }

  #saysNotYet(text: string): boolean {
    return this.#notYet.test(plainText(text));
  }
}
