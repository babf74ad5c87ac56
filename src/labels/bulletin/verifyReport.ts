// A check of several files in lines.
import type { CheckedFiles } from '../../proof/report.ts';
import {
  changedLine,
  countersignLines,
  exactlySaid,
  factName,
  faultText,
  officeLines,
  type ReportLine,
  verdict,
  verifiedLines,
  verifyWords,
  witnessLines,
} from './verifying.ts';
import { sumsLines } from './verifyingSums.ts';

type CheckedFile = CheckedFiles['files'][number];

/** What a file says besides its figures: who signed its close, or of which cities it is the sum. */
function besides({ head, facts, sums, countersigned }: CheckedFile): ReportLine[] {
  if (sums) return sumsLines(sums, facts);
  return head ? countersignLines(countersigned, facts) : [];
}

const plain: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const unescaped = (text: string): string => text.replaceAll(/&(?:lt|gt|quot|amp);/g, (sign) => plain[sign] ?? sign);

/** Every number that is printed, what it is, and where it stands: against what a browser shows. */
function numbersIn({ page, facts }: CheckedFile): ReportLine[] {
  const { numbers = [], lines = [] } = page ?? {};
  if (!facts || numbers.length === 0) return [];
  const said = numbers.map(({ fact, printed, line }) => {
    const exact = facts.facts[fact] ? `${factName(facts, fact)}，准确值${exactlySaid(facts, fact)}` : `#${fact}`;
    return unescaped(`${printed}：${exact}｜${(lines[line] ?? '').trim()}`);
  });
  return [{ fold: `文中的数（${numbers.length}处），请与浏览器所显示的对照`, lines: said, isLong: true }];
}

const faultsIn = ({ files, chain, offices, witnesses, unreadable }: CheckedFiles): number =>
  [...offices.map(({ faults }) => faults), chain, witnesses.faults, unreadable].reduce(
    (sum, { length }) => sum + length,
    files.reduce((sum, { faultCount }) => sum + faultCount, 0),
  );

/** Of all files together, which is what people look for first. */
export const verdictOfAll = (report: CheckedFiles): string =>
  report.files.length > 0 || faultsIn(report) > 0 ? verdict(faultsIn(report)) : verifyWords.noFile;

/** `short` shortens a fingerprint. */
export function reportLines(report: CheckedFiles, short: (fingerprint: string) => string): ReportLine[] {
  const { files, keysGiven, chain, chains, changes, offices, unreadable } = report;
  const known = new Set(files.map(({ fingerprint }) => fingerprint));
  const lines = files.flatMap((file): ReportLine[] => [
    `${file.name}：`,
    ...verifiedLines(file, {
      short: short(file.fingerprint ?? ''),
      keysGiven,
      faults: file.faultCount,
      hasBefore: known.has(file.head?.previous ?? ''),
    }),
    ...besides(file),
    ...numbersIn(file),
    '',
  ]);
  for (const { office, file, faults, ...told } of offices) {
    lines.push(...faults.map((fault) => `✗ ${office}：${faultText(fault, files[file]?.facts)}`));
    if (told.found > 0 || faults.length === 0) lines.push(...officeLines(office, told));
  }
  if (offices.length === 0 && files.some(({ sums, head }) => head && !sums)) lines.push(verifyWords.noOfficeKey);
  lines.push(...witnessLines(report.witnesses));
  lines.push(...chain.map((fault) => `✗ ${faultText(fault, undefined)}`));
  if (chains > 0 && chain.length === 0) lines.push(verifyWords.chainHolds);
  lines.push(...report.keysChanged.map(({ city, no }) => verifyWords.keyChanged(city, no)));
  for (const { before, after, facts: changed } of changes) {
    const [was, is] = [files[before]?.facts, files[after]?.facts];
    const told = changed.map((one) => changedLine([was, one.before], [is, one.after]));
    if (told.length > 0) lines.push(`${verifyWords.changed}（${told.length}）：`, ...told);
  }
  return [...lines, ...unreadable.map((name) => `✗ ${name}：${verifyWords.unreadable}`)];
}

/** For where nothing opens: what is long only where it is asked for. */
export const unfolded = (lines: readonly ReportLine[], long: boolean): string[] =>
  lines.flatMap((line) => {
    if (typeof line === 'string') return [line];
    if (!line.isLong) return [`${line.fold}：${line.lines.join('、')}`];
    return long ? [`${line.fold}：`, ...line.lines] : [];
  });
