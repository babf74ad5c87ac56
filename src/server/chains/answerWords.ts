// The answer of the net in words.
import type { NetAnswerOf } from '../../app/chains/answerOf.ts';
import { gapTermName, gapTermUnknown } from '../../labels/chains/gapTerms.ts';
import type { Language } from '../../labels/language.ts';
import { netReason } from '../../labels/chains/answerReasons.ts';
import type { Term } from '../../net/answer/term.ts';
import { chainViewJson } from './words.ts';
import type { NetAnswer, ScoreTermView } from './answerViews.ts';
import { holdingView } from '../pursuits/words.ts';

export function netAnswerView(answer: NetAnswerOf, language: Language): NetAnswer {
  const { chain, gaps, prospects, tied, compared } = answer;
  return {
    chain: chainViewJson(chain, language),
    gaps: gaps.map(({ nodeId, score, terms, unknown }) => ({
      nodeId,
      score,
      terms: termViews(terms, language),
      unknown: unknown.map((id) => `${gapTermName(id, language)}: ${gapTermUnknown(id, language)}`),
    })),
    prospects: prospects.map(({ firm, nodeId, score, terms, holding }) => ({
      registerId: firm.registerId,
      name: firm.name,
      seat: firm.seat || null,
      nodeId,
      sample: firm.sample,
      score,
      terms: termViews(terms, language),
      holding: holding && holdingView(holding, language),
    })),
    tied,
    compared,
  };
}

function termViews(terms: readonly Term[], language: Language): ScoreTermView[] {
  return terms.map(({ id, points, numbers, source, sourceOn, sample }) => ({
    id,
    words: netReason(id, numbers, language),
    points,
    source,
    sourceOn,
    sample,
  }));
}
