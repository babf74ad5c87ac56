// The fields of a bureau's Word file, answered for a period: figures of the city, of each county, industry and department, and
// the words and sections of the text that it belongs to.
import type { BulletinRun } from '../../documents/bulletin/bulletinText.ts';
import { figureRefOf, type WrittenBulletin } from '../../documents/bulletin/bulletinContent.ts';
import { displayFigure } from '../../documents/bulletin/bulletinText.ts';
import { changeWords, inOneLine } from '../../documents/template/figureWords.ts';
import type { FigureLoop, Loop } from '../../documents/template/fields.ts';
import type { FigureAsked, RowFacts } from '../../documents/template/templateFacts.ts';
import { askOf, type SaidWords } from '../../domain/bulletin/say.ts';
import { isTerritory } from '../../domain/offices/office.ts';
import {
  countiesWithout,
  departmentsOf,
  figureAsked,
  questionIn,
  sectionsInUse,
  territoriesOf,
} from '../../metrics/bulletinFigures.ts';
import type { Question } from '../../metrics/count.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { projectsBehind } from './projectsBehind.ts';

export interface TemplateFacts {
  readonly facts: CityFacts;
  readonly question: Question;
  readonly content: WrittenBulletin;
  readonly words: SaidWords;
  readonly sectionName: (letter: string) => string;
  /** The projects behind a figure of the whole city; none where they may not be named. */
  readonly names: ReadonlyMap<string, readonly ProjectBehind[]>;
  /** Whether a figure may be told to who asks. */
  readonly tells: (question: Question) => boolean;
}

export interface ProjectBehind {
  readonly id: string;
  readonly name: string;
}

/** The document as a whole. */
export function documentRow(of: TemplateFacts): RowFacts {
  const { content } = of;
  const { paper = {}, issuer = '', title } = content;
  const opening = paper.opening?.join('\n') ?? '';
  const notes = content.notes?.join('\n') ?? '';
  const own: Readonly<Record<string, string>> = { ...of.words, ...paper, opening, issuer, title, notes };
  return {
    word: (word) => own[word] ?? '',
    figure: (asked) => figureWords(asked, of.question, of, 'with unit'),
    rows: (loop) => (loop === 'sections' ? sectionRows(of) : rowsOf(loop, of)),
  };
}

const noRows = (): readonly RowFacts[] => [];

/** A line of a table: its figures as they stand in columns, without units. */
function rowsOf(loop: Loop, of: TemplateFacts): RowFacts[] {
  if (loop === 'sections' || loop === 'paragraphs') return [];
  return linesOf(loop, of).map(({ name, more }, at) => ({
    word: (word) => (word === 'name' ? name : word === 'row' ? String(at + 1) : documentRow(of).word(word)),
    figure: (asked) => figureWords(asked, { ...of.question, ...more }, of, 'as column'),
    rows: noRows,
  }));
}

interface Line {
  readonly name: string;
  readonly more: Pick<Question, 'officeId' | 'section'>;
}

function linesOf(loop: FigureLoop, { facts, question, sectionName, tells }: TemplateFacts): Line[] {
  if (loop === 'industries')
    return (tells({ ...question, section: 'A' }) ? sectionsInUse(facts) : []).map((letter) => ({
      name: sectionName(letter),
      more: { section: letter },
    }));
  return (loop === 'counties' ? territoriesOf(facts, question) : departmentsOf(facts, question)).map(
    ({ id, name }) => ({ name, more: { officeId: id } }),
  );
}

function sectionRows({ content, ...of }: TemplateFacts): RowFacts[] {
  const whole = documentRow({ content, ...of });
  return content.sections.map(({ heading, paragraphs }) => ({
    word: (word) => (word === 'heading' ? heading : whole.word(word)),
    figure: whole.figure,
    rows: (loop) =>
      loop === 'paragraphs'
        ? paragraphs.map((runs) => ({
            word: (word) => (word === 'text' ? plainRuns(runs) : whole.word(word)),
            figure: whole.figure,
            rows: noRows,
          }))
        : [],
  }));
}

const plainRuns = (runs: readonly BulletinRun[]): string =>
  runs.map((run) => ('text' in run ? run.text : run.display)).join('');

function figureWords(
  { form, id, of }: FigureAsked,
  question: Question,
  all: TemplateFacts,
  printed: 'with unit' | 'as column',
): string {
  const { facts } = all;
  const ask = askOf({ figure: id, of });
  const inPeriod = questionIn(of, facts, question);
  if (form === 'names') return inOneLine(namesBehind(ask, question, all));
  if (form === 'none') return countiesTold(inPeriod, all) ? inOneLine(countiesWithout(ask, facts, question)) : '';
  const figure = all.tells(inPeriod) ? figureAsked(ask, facts, question) : undefined;
  if (!figure) return '—';
  if (form === 'rise') return changeWords(figure);
  return form === 'value' || printed === 'as column' ? figureRefOf(figure).display : displayFigure(figure);
}

/** Of the line in which they are asked. */
function namesBehind(ask: string, question: Question, { facts, names }: TemplateFacts): string[] {
  const own = new Set(projectsBehind(figureAsked(ask, facts, question), facts, question.at));
  return (names.get(ask) ?? []).filter(({ id }) => own.has(id)).map(({ name }) => name);
}

/** Who has none is a figure of each county: of a line by industry it is asked as one of both. */
function countiesTold(question: Question, { facts, tells }: TemplateFacts): boolean {
  return facts.offices.filter(isTerritory).every((office) => tells({ ...question, officeId: office.id }));
}
