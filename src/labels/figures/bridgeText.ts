// What is said where a figure changed its definition: from which day on, and what both versions count of the days before.
import type { Language } from '../language.ts';
import { periodName } from './periods.ts';

export interface BridgeWords {
  readonly name: string;
  /** The day from which the version by which the number is counted is in force. */
  readonly since: string;
  readonly period: string;
  readonly version: number;
  /** Null where it is not told. */
  readonly display: string | null;
  readonly asVersion: number;
  readonly asDisplay: string | null;
}

/** One sentence, without a mark at its end. */
export function bridgeText(words: BridgeWords, language: Language): string {
  const [day, period] = [periodName(words.since, language), periodName(words.period, language)];
  return language === 'zh' ? inChinese(words, day, period) : inEnglish(words, day, period);
}

function inChinese({ name, version, display, asVersion, asDisplay }: BridgeWords, day: string, period: string): string {
  const changed = `${name}自${day}起按第${asVersion}版口径统计`;
  if (display === null || asDisplay === null)
    return `${changed}；${period}当时用第${version}版，两版各为多少只向能查看明细的人提供`;
  if (display === asDisplay) return `${changed}；${period}当时用第${version}版，两版均为${display}`;
  return `${changed}；${period}按当时的第${version}版为${display}，按第${asVersion}版为${asDisplay}`;
}

function inEnglish({ name, version, display, asVersion, asDisplay }: BridgeWords, day: string, period: string): string {
  const changed = `${name} is counted by version ${asVersion} since ${day}`;
  if (display === null || asDisplay === null)
    return `${changed}; of ${period} version ${version} was in force, and what each counts is told to who may open the rows`;
  if (display === asDisplay)
    return `${changed}; of ${period} version ${version}, then in force, says ${display} as well`;
  return `${changed}; of ${period} version ${version}, then in force, says ${display}, version ${asVersion} says ${asDisplay}`;
}
