// What goes into the bureau's Word file of a text for a period.
import { askedBy, asksWord, filledBy, figuresAsked, type LevelAsked } from '../../documents/template/templateFacts.ts';
import { notesOf } from '../../documents/bulletin/bulletinContent.ts';
import type { FilledRow } from '../../documents/template/wordTemplate.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Figure } from '../../metrics/figure.ts';
import { askOf } from '../../domain/bulletin/say.ts';
import { figureAsked } from '../../metrics/bulletinFigures.ts';
import { projectsBehind } from './projectsBehind.ts';
import { templateBytes } from '../../storage/bulletin/templates.ts';
import { industryNames, projectNames } from '../../storage/names.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { type Asker, figuresReady } from '../figures/figuresReady.ts';
import { instantOf } from '../figures/question.ts';
import { type Bulletin, type BulletinQuestion, type BulletinSight, bridgesTold, bulletinOf } from './bulletin.ts';
import { documentRow, type ProjectBehind } from './templateFill.ts';
import { findFigureIn, type ReadFields } from './templates.ts';
import { subjectOf, textAsked } from './subject.ts';
import { readTexts } from './texts.ts';

export interface ToFill {
  /** Of the Word file of the text. */
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly filled: FilledRow;
  /** What is said of changed definitions, where the file has no place for it: it stands at its end. */
  readonly notes: readonly string[];
  readonly title: string;
  readonly figures: number;
  /** Fields of its own text whose figures have no value for the period. In tables a dash says so. */
  readonly untold: readonly string[];
}

export interface Filling {
  readonly asker?: Asker | undefined;
  readonly sight: BulletinSight;
  readonly read: ReadFields;
  /** The same, where it was answered already. */
  readonly bulletin?: Bulletin;
}

/** What goes into the Word file of a text for a period; undefined where the text has none. */
export async function templateFor(
  store: Store,
  actor: Actor,
  question: BulletinQuestion,
  { asker, sight, read, bulletin }: Filling,
): Promise<ToFill | undefined> {
  const { cityCode } = actor;
  const { asKnownAt } = question;
  const facts = await cityFacts(store, cityCode);
  const text = textAsked(await readTexts(store, cityCode), facts, question, instantOf(asKnownAt));
  const { textId } = text;
  const kept = await inScope(store, countingScope(cityCode), (tx) =>
    templateBytes(tx, cityCode, { textId, asKnownAt }),
  );
  if (!kept) return undefined;
  const { content, words, figures } =
    bulletin ?? (await bulletinOf(store, cityCode, question, { ...(asker ? { asker } : {}), sight }));
  const { tree, text: said } = await read(kept.bytes);
  // A figure that has ended since is printed as a dash, and not refused.
  const { asked } = askedBy(tree, findFigureIn(facts.catalogue), said);
  const { question: asks } = subjectOf(facts, question, text);
  await figuresReady(store, facts, new Set(figuresAsked(asked)), asks.at, asker);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const industries = await industryNames(tx);
    const names = new Map<string, readonly ProjectBehind[]>();
    for (const id of sight.names ? namedBy(asked) : []) {
      // Of the whole city: each line of a table finds its own among them.
      const figure = figureAsked(id, facts, { ...asks, officeId: undefined });
      names.set(id, await projectNames(tx, cityCode, projectsBehind(figure, facts, asks.at)));
    }
    const sectionName = (letter: string) => industries.get(letter) ?? letter;
    const bridges = bridgesTold({ asks: new Set(asksIn(asked)), columns: new Set() }, facts, asks, sight);
    const ofText = asked.loops.some(({ loop }) => loop === 'sections') ? (content.notes ?? []) : [];
    const notes = [...new Set([...ofText, ...notesOf(bridges)])];
    const told = { ...content, notes };
    const row = documentRow({ facts, question: asks, content: told, words, sectionName, names, tells: sight.tells });
    return {
      version: kept.version,
      bytes: kept.bytes,
      filled: filledBy(asked, row),
      notes: asksWord(asked, 'notes') ? [] : notes,
      title: content.title,
      figures: figures.length,
      untold: untoldOf(asked, (ask) => figureAsked(ask, facts, asks)),
    };
  });
}

function untoldOf({ figures }: LevelAsked, told: (ask: string) => Figure | undefined): string[] {
  const numbers = figures.filter(({ form }) => form === 'value' || form === 'rise');
  const untold = numbers.flatMap(({ id: figure, of }) => {
    const found = told(askOf({ figure, of }));
    return found && found.value === null ? figure : [];
  });
  return [...new Set(untold)];
}

/** Its figures in their periods, of its document and of the rows of its loops. */
function asksIn({ figures, loops }: LevelAsked): string[] {
  return [
    ...figures.map(({ id: figure, of }) => askOf({ figure, of })),
    ...loops.flatMap(({ inner }) => asksIn(inner)),
  ];
}

function namedBy({ figures, loops }: LevelAsked): string[] {
  const own = figures.filter(({ form }) => form === 'names').map(({ id: figure, of }) => askOf({ figure, of }));
  return [...new Set([...own, ...loops.flatMap(({ inner }) => namedBy(inner))])];
}
