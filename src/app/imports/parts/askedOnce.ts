// Rows that are tried several times ask of each doubt once: it counts them.
import type { Plan } from '../plan.ts';

export function askedOnce(doubts: Plan['doubts']): Plan['doubts'] {
  const answers = new Map<string, string | undefined>();
  return {
    answerTo: (sign, at) => {
      const key = JSON.stringify([sign.kind, sign.part, at.sheet, at.row]);
      if (!answers.has(key)) answers.set(key, doubts.answerTo(sign, at));
      return answers.get(key);
    },
  };
}
