// A rule of stages as one line of text.
import type { Gate, Transition } from '../../domain/stages/stageRules.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { GateRuleView, TransitionRuleView } from '../../server/stages/views.ts';
import { useLanguage } from '../language/language.tsx';

/** The rule that somebody is about to change. */
export type Changed =
  | { readonly what: 'gate'; readonly row: GateRuleView }
  | { readonly what: 'transition'; readonly row: TransitionRuleView };

export function useRuleWords() {
  const { language, words } = useLanguage();
  const origins = (rule: { readonly origins: readonly string[] }) =>
    words.inBrackets(rule.origins.map((one) => nounWord('origin', one, language)).join(words.listComma));
  const gate = (rule: Gate): string =>
    rule.from === null
      ? words.stageRules.never
      : `${words.stages.from(nounWord('stage', rule.from, language))}${origins(rule)}`;
  const transition = (rule: Gate | Transition): string => {
    if (!('to' in rule)) return gate(rule);
    const to = rule.to.map((one) => nounWord('stage', one, language)).join(words.listComma);
    return to === '' ? words.stageRules.end : `${to}${origins(rule)}`;
  };
  const of = ({ what, row }: Changed) => {
    const say = (rule: Gate | Transition | null) =>
      rule === null ? '' : what === 'gate' && 'from' in rule ? gate(rule) : transition(rule);
    const [byDefault, inForce] = [say(row.byDefault), say(row.inForce)];
    return { byDefault, inForce, own: byDefault !== inForce };
  };
  return { gate, transition, of };
}
