// npm run bench -- names --data DIR [--json] [--only short,million,former] [--distractors N]
import { formerRows } from './names/former.ts';
import { millionRows } from './names/million.ts';
import { readQuestions } from './names/questions.ts';
import { shortRows } from './names/short.ts';
import { type Row, printRows } from './names/table.ts';
import { readVocabulary } from './names/vocabulary.ts';

export function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const folder = option('--data');
  if (!folder) throw new Error('say where the data is: --data DIR');
  const only = option('--only')?.split(',') ?? ['short', 'former', 'million'];
  const questions = readQuestions(folder);
  const vocabulary = readVocabulary(folder);
  const rows: Row[] = [];
  if (only.includes('short')) rows.push(...shortRows(questions));
  if (only.includes('former')) rows.push(...formerRows(questions));
  if (only.includes('million'))
    rows.push(...millionRows(questions, vocabulary, Number(option('--distractors') ?? 1_000_000)));
  if (args.includes('--json')) console.log(JSON.stringify({ rows }));
  else printRows(rows);
  return Promise.resolve();
}
