// Words the annual briefing: sentences with figures put in, each figure still knowing which one it is.
import {
  bulletinSections,
  bulletinTitle,
  clauseEnd,
  fullStop,
  enumerationMark,
  periodWords,
} from '../../labels/bulletin/words.ts';

export type BulletinRun = { readonly text: string } | { readonly figure: string; readonly display: string };

export interface WordedSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly (readonly BulletinRun[])[];
}

export interface Wording {
  readonly city: string;
  readonly period: string;
  /** How each figure prints; a figure that is missing or nought has no entry. */
  readonly displays: ReadonlyMap<string, string>;
  /** Names of the projects behind a figure. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

export function wordBulletin(wording: Wording): { title: string; sections: WordedSection[] } {
  const sections = bulletinSections.map((section) => ({
    id: section.id,
    heading: section.heading,
    paragraphs: section.paragraphs.map((clauses) => paragraph(clauses, wording)).filter((runs) => runs.length > 0),
  }));
  return {
    title: bulletinTitle.replace('{city}', wording.city).replace('{period}', periodWords(wording.period)),
    sections: sections.filter((s) => s.paragraphs.length > 0),
  };
}

function paragraph(clauses: readonly string[], wording: Wording): BulletinRun[] {
  const runs: BulletinRun[] = [];
  for (const clause of clauses) runs.push(...(clauseRuns(clause, wording) ?? []));
  return joined(endedByStop(runs));
}

/** The runs of a clause, or undefined where a figure of it is missing. */
function clauseRuns(clause: string, wording: Wording): BulletinRun[] | undefined {
  const runs: BulletinRun[] = [];
  for (const piece of clause.split(/(\{[^}]+\})/)) {
    const key = /^\{(.+)\}$/.exec(piece)?.[1];
    if (key === undefined) runs.push({ text: piece });
    else if (key.startsWith('when:')) {
      if (!wording.displays.has(key.slice(5))) return undefined;
    } else if (key === 'period') runs.push({ text: periodWords(wording.period) });
    else if (key.startsWith('names:')) {
      const names = wording.names.get(key.slice(6)) ?? [];
      if (names.length === 0) return undefined;
      runs.push({ text: names.join(enumerationMark) });
    } else {
      const display = wording.displays.get(key);
      if (display === undefined) return undefined;
      runs.push({ figure: key, display });
    }
  }
  return runs;
}

/** A paragraph whose last clause fell away still ends as a sentence. */
function endedByStop(runs: BulletinRun[]): BulletinRun[] {
  const last = runs.at(-1);
  if (!last || ('text' in last && last.text.endsWith(fullStop))) return runs;
  if ('figure' in last) return [...runs, { text: fullStop }];
  return [...runs.slice(0, -1), { text: last.text.replace(clauseEnd, '') + fullStop }];
}

function joined(runs: readonly BulletinRun[]): BulletinRun[] {
  const out: BulletinRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if ('text' in run && run.text === '') continue;
    if (last && 'text' in last && 'text' in run) out[out.length - 1] = { text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

// Displays are worded here for whoever may not read labels/.
export { displayFigure } from '../../labels/figures/words.ts';
