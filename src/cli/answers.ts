// What is asked of a file, answered beforehand at the command line or printed with its answers.
import { answerDoubts } from '../app/imports/doubts/answerDoubts.ts';
import { readImport } from '../app/imports/read.ts';
import type { ImportDoubt } from '../app/imports/reading.ts';
import { doubtKinds, isAnswer, isDoubtKind, isWaitedFor } from '../domain/imports/doubts.ts';
import type { Actor } from '../domain/people/role.ts';
import type { Language } from '../labels/language.ts';
import { refusalText } from '../labels/refusals.ts';
import type { Store } from '../storage/store.ts';
import { WrongUsage } from './command.ts';

/** By kind of doubt. */
export type AnswersGiven = ReadonlyMap<string, string>;

export function answersGiven(said: readonly string[]): AnswersGiven {
  const given = said.map((one) => one.split('=') as [string, string]);
  const wrong = given.find(([kind, answer]) => !isDoubtKind(kind) || !answer);
  if (wrong) throw new WrongUsage(`--answer KIND=ANSWER, with KIND one of ${Object.keys(doubtKinds).join(', ')}`);
  return new Map(given);
}

/** Answers what was answered beforehand; gives what is asked still. One answer may raise another question. */
export async function answered(
  store: Store,
  actor: Actor,
  importId: string,
  answers: AnswersGiven,
): Promise<readonly ImportDoubt[]> {
  for (;;) {
    const { reading } = await readImport(store, actor, importId);
    const open = (reading.doubts ?? []).filter(({ answer }) => answer === undefined);
    const given = open.flatMap(({ key, kind, answers: offered }) => {
      const answer = answers.get(kind);
      return answer !== undefined && isAnswer(kind, offered, answer) ? [{ doubt: key, answer }] : [];
    });
    if (given.length === 0) return open.filter(({ kind }) => isWaitedFor(kind));
    await answerDoubts(store, actor, { importId, answers: given });
  }
}

export function doubtLine({ kind, rows, read, answers }: ImportDoubt, language: Language): string {
  const places = read.map(({ sheet, row, ref, text }) => `${sheet}!${ref ?? row} ${text}`).join('; ');
  const ways = answers.map(({ answer }) => `--answer ${kind}=${answer}`).join(' | ');
  return [kind, refusalText({ law: kind }, language), rows, places, ways].join(' | ');
}
