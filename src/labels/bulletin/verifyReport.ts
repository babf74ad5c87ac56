// A check of several files in lines.
import type { CheckedFiles } from '../../proof/report.ts';
import {
  changedLine,
  countersignLines,
  faultText,
  officeLines,
  verifiedLines,
  verifyWords,
  witnessLines,
} from './verifying.ts';
import { sumsLines } from './verifyingSums.ts';

/** What a file says besides its figures: who signed its close, or of which cities it is the sum. */
function besides({ head, facts, sums, countersigned }: CheckedFiles['files'][number]): string[] {
  if (sums) return sumsLines(sums, facts);
  return head ? countersignLines(countersigned, facts) : [];
}

/** `short` shortens a fingerprint. */
export function reportLines(report: CheckedFiles, short: (fingerprint: string) => string): string[] {
  const { files, keysGiven, chain, changes, offices, unreadable } = report;
  const lines = files.flatMap((file) => [
    `${file.name}：`,
    ...verifiedLines(file, short(file.fingerprint ?? ''), keysGiven),
    ...besides(file),
    '',
  ]);
  for (const { office, file, faults, ...told } of offices) {
    lines.push(...faults.map((fault) => `✗ ${office}：${faultText(fault, files[file]?.facts)}`));
    if (told.found > 0 || faults.length === 0) lines.push(...officeLines(office, told));
  }
  lines.push(...witnessLines(report.witnesses));
  if (files.length > 1)
    lines.push(
      ...(chain.length > 0 ? chain.map((fault) => `✗ ${faultText(fault, undefined)}`) : [verifyWords.chainHolds]),
    );
  for (const { before, after, facts: changed } of changes) {
    const [was, is] = [files[before]?.facts, files[after]?.facts];
    if (changed.length > 0) lines.push(`${verifyWords.changed}（${changed.length}）：`);
    lines.push(...changed.map((one) => changedLine([was, one.before], [is, one.after])));
  }
  return [...lines, ...unreadable.map((name) => `✗ ${name}：${verifyWords.unreadable}`)];
}
