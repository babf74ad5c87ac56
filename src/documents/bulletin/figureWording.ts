// Under which words figures are printed: their names, and what the briefing's own sentences say around them.
import { bulletinSections } from '../../labels/bulletin/words.ts';
import { figureName } from '../../labels/figures/words.ts';
import type { Definition } from '../../metrics/definition.ts';

export interface FigureWording {
  readonly name: string;
  readonly aliases: readonly string[];
}

export function figureWording(definition: Definition): FigureWording {
  return { name: figureName(definition, 'zh'), aliases: sentencesOf().get(definition.id) ?? [] };
}

let sentences: ReadonlyMap<string, readonly string[]> | undefined;

/** The words between the mark before a figure and the mark behind it, by figure. */
function sentencesOf(): ReadonlyMap<string, readonly string[]> {
  return (sentences ??= wordsByFigure());
}

function wordsByFigure(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const paragraph of bulletinSections.flatMap((section) => section.paragraphs)) {
    const pieces = paragraph
      .join('')
      .replaceAll(/\{(?:when:|names:|period)[^}]*\}/g, '')
      .split(/(\{\w+\})/);
    pieces.forEach((piece, at) => {
      const id = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (id === undefined) return;
      const before = (pieces[at - 1] ?? '').split(marks).at(-1) ?? '';
      const after = (pieces[at + 1] ?? '').split(marks)[0] ?? '';
      found.set(id, [...(found.get(id) ?? []), `${before} ${after}`]);
    });
  }
  return found;
}

const marks = /[\p{Po}\p{Ps}\p{Pe}]/u;
