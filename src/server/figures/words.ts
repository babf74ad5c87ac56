// A figure in words, with its target, its completion and its growth where such figures are governed.
import { closedReading } from '../../app/closes/closedReading.ts';
import { figuresTold } from '../../app/bulletin/texts.ts';
import { sampleEntries } from '../../app/spotChecks/sampleEntries.ts';
import {
  columnNumber,
  differenceText,
  displayFigure,
  elapsedName,
  figureName,
  unitWord,
} from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import type { Question } from '../../metrics/count.ts';
import { bridgesBeside } from '../../metrics/bridge.ts';
import { type CityFacts, periodAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { askedWay } from '../../domain/figures/way.ts';
import { besideFigure } from './beside.ts';
import { type BridgesTold, someBridges } from './beside.ts';
import type { Store } from '../../storage/store.ts';
import type { ClosedReadingView, FigureInputView, FigureRef, FigureView } from './views.ts';

export interface Viewing extends BridgesTold {
  readonly facts: CityFacts;
  readonly question: Question;
  /** The day by whose versions it was answered, where that is not the last of the period. */
  readonly definedOn?: string;
  /** Entries with invented fields. */
  readonly samples: ReadonlySet<string>;
  /** Figures that the city's texts print. */
  readonly told: ReadonlySet<string>;
}

export async function viewing(store: Store, facts: CityFacts, question: Question, told: BridgesTold): Promise<Viewing> {
  const [samples, printed] = [await sampleEntries(store, facts), await figuresTold(store, facts)];
  return { facts, question, ...told, samples, told: printed };
}

export function figureView(figure: Figure, view: Viewing): FigureView {
  const { facts, question, language, samples, told } = view;
  const { definition, inputs } = figure;
  return {
    id: figure.id,
    name: figureName(definition, language),
    value: figure.value,
    unit: figure.unit,
    unitWord: unitWord(figure.unit, language),
    display: displayFigure(figure, language),
    version: figure.version,
    period: figure.period,
    officeId: figure.officeId,
    section: figure.section,
    ...askedWay(figure.way),
    ...(figure.ratio === undefined ? {} : { ratio: figure.ratio }),
    ...(inputs ? { inputs: inputs.map((input) => inputView(input, facts, question, language)) } : {}),
    ...(figure.absence ? { absence: figure.absence } : {}),
    ...besideFigure(figure, facts, question),
    growthSample: samples.size > 0 && !isGrowthPublished(figure, told),
    ...closedView(figure, facts, question, language),
    ...someBridges(bridgesBeside(figure, facts, question, view.definedOn), view),
    rowCount: figure.size,
    sample: hasSample(figure, facts, question, samples),
  };
}

/** With the hash of what it says and of its rows: of one figure, for which all of them are gone through. */
export function hashedView(figure: Figure, view: Viewing): FigureView & { hash: string } {
  return { ...figureView(figure, view), hash: figure.hash };
}

function closedView(figure: Figure, facts: CityFacts, question: Question, language: Language) {
  const reading = closedReading(figure, facts, question);
  if (!reading) return {};
  const { close, changed, difference } = reading;
  const closed: ClosedReadingView = {
    at: close.closedAt,
    office: facts.offices.find(({ id }) => id === close.officeId)?.name ?? '',
    period: close.period,
    value: reading.figure.value,
    display: displayFigure(reading.figure, language),
    changed,
    difference: difference === null ? null : differenceText(difference, figure.unit, language),
  };
  return { closed };
}

/** Texts tell the growth of the whole city's year and no other. */
function isGrowthPublished({ id, officeId, section, period }: Figure, told: ReadonlySet<string>): boolean {
  return told.has(`${id}_growth`) && officeId === null && section === null && /^\d{4}$/.test(period);
}

function inputView(
  input: NonNullable<Figure['inputs']>[number],
  facts: CityFacts,
  question: Question,
  language: Language,
): FigureInputView {
  if (input.id === 'elapsed') return { ...input, name: elapsedName[language] };
  const { to } = periodAt(facts, input.period, question.at);
  const definition = facts.catalogue.on(input.id.replace(/^target:/, ''), to);
  return { ...input, name: definition ? figureName(definition, language) : input.id };
}

/** A ratio stands on the rows of its inputs. */
function hasSample(figure: Figure, facts: CityFacts, question: Question, samples: ReadonlySet<string>): boolean {
  if (samples.size === 0) return false;
  if (figure.rows.some((row) => samples.has(row.id.split('#')[0] ?? ''))) return true;
  return (figure.inputs ?? []).some(({ id, period }) => {
    const input = figureOf(
      id,
      facts,
      { ...question, period: periodAt(facts, period, question.at) },
      question.period.to,
    );
    return input !== undefined && input.rows.some((row) => samples.has(row.id.split('#')[0] ?? ''));
  });
}

export function figureRef(figure: Figure, language: Language): FigureRef {
  return {
    id: figure.id,
    period: figure.period,
    ...(figure.officeId ? { office: figure.officeId } : {}),
    ...(figure.section ? { section: figure.section } : {}),
    ...askedWay(figure.way),
    value: figure.value,
    display: columnNumber(figure, language),
  };
}
