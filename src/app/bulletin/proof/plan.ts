// What a bulletin that is about to be published proves: every number that it prints, those from which its ratios follow, and
// the rows of which they are counted.
import type { FactPlaces } from '../../../documents/bulletin/proof/proofPage.ts';
import { factDefinition, givenDefinition } from '../../../documents/bulletin/proof/factWords.ts';
import type { ContentFigure, WrittenBulletin } from '../../../documents/bulletin/bulletinContent.ts';
import { keyIn } from '../../../domain/bulletin/figureKey.ts';
import { parseScaled } from '../../../domain/exact.ts';
import { askedWay, occasionIn, type Way, wayText } from '../../../domain/figures/way.ts';
import type { Period } from '../../../domain/figures/period.ts';
import { type CityFacts, type Fact, latest, periodAt } from '../../../metrics/facts.ts';
import { type Figure, type FigureRow, figureOf } from '../../../metrics/figure.ts';
import { exactText, smallPer } from '../../../metrics/units.ts';
import { occasionAt } from '../../../metrics/ways/occasions.ts';
import type { FactDefinition } from '../../../proof/facts.ts';
import { isOfItsOwn } from '../../../proof/ratios.ts';
import type { PlannedFact, CommittedRow, ProofPlan } from '../../../proof/make.ts';
import { provedAs, smallOf } from './provedAs.ts';

export interface Planned {
  readonly plan: Omit<ProofPlan, 'secret'>;
  readonly places: FactPlaces;
}

export interface PlanNames {
  readonly sections: ReadonlyMap<string, string>;
  /** Offices that signed their figures of the period: these are proved as well, printed or not. */
  readonly signed: readonly string[];
}

export function planProof(
  content: Pick<WrittenBulletin, 'period' | 'sections'>,
  figures: readonly Figure[],
  facts: CityFacts,
  names: PlanNames,
): Planned {
  const planner = new Planner(facts, names);
  const byRun = new Map(figures.map((figure) => [keyIn(figure, content.period), figure]));
  const ofRun = (key: string): number | undefined => {
    const figure = byRun.get(key);
    // The version of the text's period holds for all that its sentences tell.
    return figure && planner.place(figure, planner.periodOf(content.period, figure.way).to);
  };
  const ofRef = (ref: ContentFigure): number | undefined => {
    const figure = planner.figureOf(ref);
    return figure?.value === ref.value && figure
      ? planner.place(figure, planner.periodOf(ref.period, figure.way).to)
      : undefined;
  };
  for (const { paragraphs, tables, charts } of content.sections) {
    for (const run of paragraphs.flat()) if ('figure' in run) ofRun(run.figure);
    for (const { rows, total } of tables)
      for (const { cells } of [...rows, ...(total ? [total] : [])]) for (const { figure } of cells) ofRef(figure);
    for (const { series } of charts) for (const { values } of series) for (const ref of values) ofRef(ref);
  }
  planner.placeSigned(content.period);
  return { plan: planner.planned(), places: { ofRun, ofRef } };
}

type Open = { fact: PlannedFact; readonly counted?: { readonly figure: Figure; readonly rows: number[] } };

class Planner {
  readonly #facts: CityFacts;
  readonly #names: PlanNames;
  readonly #definitions: FactDefinition[] = [];
  readonly #open: Open[] = [];
  readonly #placed = new Map<string, number>();
  readonly #sources = new Map<string, ReadonlyMap<string, Fact>>();

  constructor(facts: CityFacts, names: PlanNames) {
    this.#facts = facts;
    this.#names = names;
  }

  periodOf(text: string, way: Way | undefined): Period {
    const named = occasionIn(way);
    const occasion = named && occasionAt(this.#facts, named, latest);
    return occasion?.period.text === text ? occasion.period : periodAt(this.#facts, text, latest);
  }

  figureOf({ id, period, office, section, chain, activity, outing }: ContentFigure): Figure | undefined {
    const way: Way = {
      ...(chain ? { chains: chain.split('|') } : {}),
      ...(activity ? { activity } : {}),
      ...(outing ? { outing } : {}),
    };
    const question = { officeId: office, section, at: latest, ...(chain || activity || outing ? { way } : {}) };
    return figureOf(id, this.#facts, { ...question, period: this.periodOf(period, way) });
  }

  /** Of what the bulletin tells of the whole city in its period, the same of each office that signed it. */
  placeSigned(period: string): void {
    const printed = this.#open.length;
    const whole = this.#open.flatMap(({ counted }) => {
      const { id = '', officeId, section, way, period: own } = counted?.figure ?? {};
      return counted && own === period && !officeId && !section && !way ? [id] : [];
    });
    const asked = this.periodOf(period, undefined);
    for (const officeId of this.#names.signed)
      for (const id of whole) {
        const figure = figureOf(id, this.#facts, { officeId, at: latest, period: asked });
        if (figure && figure.rows.length > 0) this.place(figure, asked.to);
      }
    for (const one of this.#open.slice(printed)) one.fact = { ...one.fact, aside: true };
  }

  /** Place of a figure's fact, with those from which it follows. */
  place(figure: Figure, definedOn: string): number {
    const { id, version, period, officeId, section, way } = figure;
    const key = [id, version, period, officeId, section, wayText(way)].join('|');
    const found = this.#placed.get(key);
    if (found !== undefined) return found;
    const subject = {
      d: this.#definition(factDefinition(figure.definition, smallPer(figure.unit))),
      period,
      ...(officeId ? { office: this.#facts.offices.find((one) => one.id === officeId)?.name ?? officeId } : {}),
      ...(section ? { section: `${section} ${this.#names.sections.get(section) ?? ''}`.trim() } : {}),
      ...(way ? { way: Object.values(askedWay(way)).join(' ') } : {}),
    };
    const made = this.#made(figure, subject, definedOn);
    const at = this.#open.push(made) - 1;
    this.#placed.set(key, at);
    return at;
  }

  #definition(definition: FactDefinition): number {
    const at = this.#definitions.findIndex(({ id, version }) => id === definition.id && version === definition.version);
    return at >= 0 ? at : this.#definitions.push(definition) - 1;
  }

  #made(figure: Figure, subject: Subject, definedOn: string): Open {
    const { exact, definition } = figure;
    if (!exact || figure.value === null) return { fact: { ...subject, as: 'none' } };
    if (definition.kind === 'ratio') return { fact: this.#ratio(figure, subject, definedOn) };
    const value = String(exact.numerator);
    const as = provedAs(figure);
    if (as) return { fact: { ...subject, as, value, rows: [] }, counted: { figure, rows: [] } };
    return { fact: { ...subject, as: 'stated', value } };
  }

  #ratio(figure: Figure, subject: Subject, definedOn: string): PlannedFact {
    const { numerator, denominator } = figure.exact ?? { numerator: 0n, denominator: 1n };
    const value = fraction(numerator * smallPer(figure.unit), denominator);
    const of = (figure.inputs ?? []).map((input) => this.#input(figure, input, definedOn));
    const { definition } = figure;
    // The form of a proof has no way of its own for a mean: what it is made of is proved beside it.
    if (definition.kind !== 'ratio' || definition.ratio === 'mean' || of.length < 2 || of.includes(undefined))
      return { ...subject, as: 'stated', value };
    const fact = { ...subject, as: definition.ratio, value, of: of.map((at) => at ?? 0) };
    const told = { definitions: this.#definitions, facts: this.#open.map((one) => one.fact) };
    // A figure of a city's own may be held against what no stranger can see to be the right one.
    return isOfItsOwn(fact, told) ? fact : { ...subject, as: 'stated', value };
  }

  /** Undefined where it comes out otherwise when it is asked for by itself. */
  #input(figure: Figure, { id, period, value }: Input, definedOn: string): number | undefined {
    if (value === null) return undefined;
    if (id.startsWith('target:') || id === 'elapsed') {
      const [whole = '', over = '1'] = value.split('/');
      const isStretch = id !== 'elapsed' && figure.definition.kind === 'ratio' && figure.definition.goal === 'stretch';
      const d = this.#definition(givenDefinition(isStretch ? `${id}:stretch` : id, figure.definition));
      const scaled = parseScaled(whole, 12);
      if (scaled === undefined) return undefined;
      const fact: PlannedFact = { d, period, as: 'stated', value: fraction(scaled, 10n ** 12n * BigInt(over)) };
      const known = this.#placed.get([d, period, figure.officeId].join('|'));
      const other = known === undefined ? undefined : this.#open[known]?.fact;
      if (other) return other.as === 'stated' && other.value === fact.value ? known : undefined;
      const place = this.#open.push({ fact: figure.officeId ? { ...fact, ...this.#officeOf(figure) } : fact }) - 1;
      this.#placed.set([d, period, figure.officeId].join('|'), place);
      return place;
    }
    const { officeId, section, way } = figure;
    const asked = {
      officeId: officeId ?? undefined,
      section: section ?? undefined,
      at: latest,
      ...(way ? { way } : {}),
    };
    const counted = figureOf(id, this.#facts, { ...asked, period: this.periodOf(period, way) }, definedOn);
    if (!counted?.exact || exactText(counted.exact.numerator, counted.unit) !== value) return undefined;
    return this.place(counted, definedOn);
  }

  #officeOf({ officeId }: Figure): { office?: string } {
    const office = this.#facts.offices.find((one) => one.id === officeId);
    return office ? { office: office.name } : {};
  }

  /** Rows that are added up first: where a row is only counted, one of those stands for it. */
  planned(): Omit<ProofPlan, 'secret'> {
    const rows: CommittedRow[] = [];
    const placed = new Map<string, number>();
    const byId = new Map<string, number>();
    const placeOf = (figure: Figure, row: FigureRow, amount: bigint): number => {
      const fact = this.#factOf(figure, row);
      const office = (row.share ? figure.officeId : null) ?? fact?.officeId ?? '';
      const key = [row.id, amount, office].join('|');
      const at = placed.get(key) ?? rows.push({ content: contentOf(row, fact), amount, office }) - 1;
      placed.set(key, at);
      byId.set(row.id, byId.get(row.id) ?? at);
      return at;
    };
    const facts = this.#open.map(({ fact }) => fact);
    for (const as of ['sum', 'count'] as const)
      for (const [at, { fact, counted }] of this.#open.entries()) {
        if (!counted || fact.as !== as) continue;
        const own = counted.figure.rows.map((row) =>
          as === 'sum'
            ? placeOf(counted.figure, row, smallOf(row, counted.figure))
            : (byId.get(row.id) ?? placeOf(counted.figure, row, 0n)),
        );
        facts[at] = { ...fact, rows: own };
      }
    return { rows, definitions: this.#definitions, facts };
  }

  #factOf({ definition }: Figure, { id }: FigureRow): Fact | undefined {
    if (definition.kind !== 'counting') return undefined;
    const { entries } = definition;
    const known =
      this.#sources.get(entries) ??
      new Map(
        this.#facts.facts[entries]
          .filter(({ knownUntil }) => knownUntil === Infinity)
          .map((fact) => [fact.rowId, fact]),
      );
    this.#sources.set(entries, known);
    return known.get(id);
  }
}

type Subject = Pick<PlannedFact, 'd' | 'period' | 'office' | 'section' | 'way'>;
type Input = NonNullable<Figure['inputs']>[number];

function contentOf({ id }: FigureRow, fact: Fact | undefined): string {
  return JSON.stringify([id, fact?.on ?? null, fact?.projectId ?? null]);
}

function fraction(n: bigint, d: bigint): string {
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d];
  return bottom === 1n ? String(top) : `${top}/${bottom}`;
}
