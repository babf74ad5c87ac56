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
  return [changed(words, language), then(words, language)].join(language === 'zh' ? '；' : '; ');
}

/** A sentence for each figure, whatever number of stretches it tells of. */
export function bridgeTexts(all: readonly BridgeWords[], language: Language): string[] {
  const byChange = Map.groupBy(all, (words) => changed(words, language));
  return [...byChange].map(([said, stretches]) =>
    [said, ...new Set(stretches.map((words) => then(words, language)))].join(language === 'zh' ? '；' : '; '),
  );
}

function changed({ name, since, asVersion }: BridgeWords, language: Language): string {
  const day = periodName(since, language);
  return language === 'zh'
    ? `${name}自${day}起按第${asVersion}版口径统计`
    : `${name} is counted by version ${asVersion} since ${day}`;
}

function then({ period: of, version, display, asVersion, asDisplay }: BridgeWords, language: Language): string {
  const period = periodName(of, language);
  const isTold = display !== null && asDisplay !== null;
  if (language === 'zh') {
    if (!isTold) return `${period}当时用第${version}版，两版各为多少只向能查看明细的人提供`;
    if (display === asDisplay) return `${period}当时用第${version}版，两版均为${display}`;
    return `${period}按当时的第${version}版为${display}，按第${asVersion}版为${asDisplay}`;
  }
  if (!isTold)
    return `of ${period} version ${version} was in force, and what each counts is told to who may open the rows`;
  if (display === asDisplay) return `of ${period} version ${version}, then in force, says ${display} as well`;
  return `of ${period} version ${version}, then in force, says ${display}, version ${asVersion} says ${asDisplay}`;
}
