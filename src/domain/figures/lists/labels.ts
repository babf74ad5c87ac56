// Labels that rows bear as they were written: what the investor is (企业类别), and marks of the city's own. Whatever is written is
// taken, so spellings pile up; what a city says of them lies beside the rows and holds from the instant at which it is said.
import { investorClasses } from '../../projects/project.ts';

export const labelKinds = ['investorClass', 'tag'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** The fields of a project that bear them, as conditions name these. */
const kindsOfFields: Readonly<Record<string, LabelKind>> = { investorClasses: 'investorClass', tags: 'tag' };
export const labelKindOf = (field: string): LabelKind | undefined => kindsOfFields[field];

export interface LabelState {
  /** What the city calls it; null: as it is written, or as the program calls it. */
  readonly name: string | null;
  /** The label that it stands for; null: for itself. */
  readonly into: string | null;
  /** Offered no more; rows that bear it keep it. */
  readonly ended: boolean;
}

/** Of a label that nothing was said of. */
export const asWritten: LabelState = { name: null, into: null, ended: false };

export interface LabelVersion extends LabelState {
  readonly kind: LabelKind;
  readonly label: string;
  readonly version: number;
}

/** Those that come with the program. */
export const shippedLabels = (kind: LabelKind): readonly string[] => (kind === 'investorClass' ? investorClasses : []);

export const shipsLabel = (kind: LabelKind, label: string): boolean => shippedLabels(kind).includes(label);

/** A label as a row bears it. */
export interface BorneLabel {
  readonly label: string;
  /** What the city itself calls it; null: as it is written, or as the program calls it. */
  readonly name: string | null;
}

/** All that a city says of its labels, as known at an instant. */
export class Labels {
  readonly #states = new Map<string, LabelVersion>();
  readonly #named = new Map<string, string>();

  /** `versions` in any order: of each label the latest holds. */
  constructor(versions: readonly LabelVersion[]) {
    for (const one of versions) {
      const key = keyOf(one.kind, one.label);
      const before = this.#states.get(key);
      if (!before || before.version < one.version) this.#states.set(key, one);
    }
    for (const { kind, label, name } of this.#states.values()) if (name) this.#named.set(keyOf(kind, name), label);
  }

  /** What was said of it last. */
  stateOf(kind: LabelKind, label: string): LabelVersion | undefined {
    return this.#states.get(keyOf(kind, label));
  }

  /** Every label of which something was said. */
  said(kind: LabelKind): readonly LabelVersion[] {
    return [...this.#states.values()].filter((one) => one.kind === kind);
  }

  /** The label for which a text stands: itself, the one that is called so, or the one into which that was joined. */
  standsFor(kind: LabelKind, text: string): string {
    let label = this.#states.has(keyOf(kind, text)) ? text : (this.#named.get(keyOf(kind, text)) ?? text);
    const seen = new Set<string>();
    for (let into = this.stateOf(kind, label)?.into; into && !seen.has(into); into = this.stateOf(kind, label)?.into) {
      seen.add(into);
      label = into;
    }
    return label;
  }

  /** Every text that stands for what this one stands for: whoever looks for one looks for all of them. */
  spellings(kind: LabelKind, text: string): readonly string[] {
    const label = this.standsFor(kind, text);
    const known = this.said(kind).flatMap(({ label: each, name }) => (name ? [each, name] : [each]));
    return [...new Set([label, text, ...known.filter((each) => this.standsFor(kind, each) === label)])];
  }

  /** What the city itself calls it. */
  nameOf(kind: LabelKind, label: string): string | undefined {
    return this.stateOf(kind, label)?.name ?? undefined;
  }

  /** What texts say, each label once, with what the city itself calls it. */
  borne(kind: LabelKind, texts: readonly string[]): BorneLabel[] {
    const labels = new Set(texts.map((text) => this.standsFor(kind, text)));
    return [...labels].map((label) => ({ label, name: this.nameOf(kind, label) ?? null }));
  }

  /** Texts that stand for another label, each with that one. */
  standIns(kind: LabelKind): Readonly<Record<string, string>> {
    const texts = this.said(kind).flatMap(({ label, name }) => (name ? [label, name] : [label]));
    return Object.fromEntries(texts.map((text) => [text, this.standsFor(kind, text)]).filter(([a, b]) => a !== b));
  }
}

const keyOf = (kind: LabelKind, text: string): string => `${kind} ${text}`;
