// Under which words figures are printed: their names, and what the city's own texts say around them.
import { piecesOf } from '../../domain/bulletin/say.ts';
import type { TextBody } from '../../domain/bulletin/text.ts';
import { riseWords } from '../../labels/bulletin/words.ts';
import { figureName } from '../../labels/figures/words.ts';
import type { Definition } from '../../metrics/definition.ts';

export interface FigureWording {
  readonly name: string;
  readonly aliases: readonly string[];
}

export function figureWording(definition: Definition, sayings: ReadonlyMap<string, readonly string[]>): FigureWording {
  return { name: figureName(definition, 'zh'), aliases: sayings.get(definition.id) ?? [] };
}

/** The words between the mark before a figure and the mark behind it, by figure. */
export function sayingsOf(texts: readonly TextBody[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const paragraph of texts.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs))) {
    const pieces = paragraph.flatMap(({ lead = '', say }) => piecesOf(lead + say));
    for (const [at, piece] of pieces.entries()) {
      if (piece.as !== 'figure' && piece.as !== 'rise') continue;
      const before =
        wordsOf(pieces[at - 1])
          .split(marks)
          .at(-1) ?? '';
      const after = wordsOf(pieces[at + 1]).split(marks)[0] ?? '';
      const said = `${before}${piece.as === 'rise' ? riseWords.up : ''} ${after}`;
      found.set(piece.figure, (found.get(piece.figure) ?? new Set()).add(said));
    }
  }
  return new Map([...found].map(([id, said]) => [id, [...said]]));
}

function wordsOf(piece: ReturnType<typeof piecesOf>[number] | undefined): string {
  return piece?.as === 'text' ? piece.text : '';
}

const marks = /[\p{Po}\p{Ps}\p{Pe}]/u;
