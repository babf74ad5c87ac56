// What a check in another thread asks of the ledger, answered where its facts are; figures go in words.
import type { AskedNumber, AskedLedger } from '../../app/check/askedLedger.ts';
import { type Asking, cityLedger } from '../../app/check/cityLedger.ts';
import { displayFigure, figureName } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import type { Figure } from '../../metrics/figure.ts';
import { inSlices } from '../../metrics/inSlices.ts';
import type { Store } from '../../storage/store.ts';
import type { FigureInWords } from './words.ts';
import { figureRef } from '../figures/words.ts';

/** Reads the ledger when it is first asked; all answers are of that version of it. */
export function ledgerAnswers(store: Store, cityCode: string, language: Language, asking: Asking) {
  let opened: Promise<AskedLedger<Figure>> | undefined;
  return async (name: string, asked: unknown): Promise<unknown> => {
    const ledger = await (opened ??= cityLedger(store, cityCode, asking));
    if (name === 'context') return ledger.context();
    if (name === 'values') return ledger.values(asked as readonly AskedNumber[]);
    const figures = await ledger.figures(asked as readonly AskedNumber[]);
    return inSlices(figures, (figure) => figure && inWords(figure, language), asking.signal);
  };
}

function inWords(figure: Figure, language: Language): FigureInWords {
  const name = figureName(figure.definition, language);
  return { ref: figureRef(figure, language), name, display: displayFigure(figure, language) };
}
