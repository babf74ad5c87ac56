// A change of definition in words.
import type { Bridge } from '../../metrics/bridge.ts';
import type { Language } from '../language.ts';
import type { BridgeWords } from './bridgeText.ts';
import { displayFigure, figureName } from './words.ts';

/** `told`: whether who reads it may ask for the days before the change. */
export function bridgeWords(
  { question, since, byThen, byNow }: Bridge,
  language: Language,
  told: boolean,
): BridgeWords {
  return {
    name: figureName(byThen.definition, language),
    since,
    period: question.period.text,
    version: byThen.version,
    display: told ? displayFigure(byThen, language) : null,
    asVersion: byNow.version,
    asDisplay: told ? displayFigure(byNow, language) : null,
  };
}
