// npm run bench -- names --data DIR [--json] [--only short,million,former,twins] [--distractors N] [--records N]
import { formerRows } from './names/former.ts';
import { millionRows } from './names/million.ts';
import { readQuestions } from './names/questions.ts';
import { shortRows } from './names/short.ts';
import { type Row, printRows } from './names/table.ts';
import { twinsRows } from './names/twins.ts';
import { readVocabulary } from './names/vocabulary.ts';

export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const folder = option('--data');
  if (!folder) throw new Error('say where the data is: --data DIR');
  const only = option('--only')?.split(',') ?? ['short', 'former', 'million', 'twins'];
  const questions = readQuestions(folder);
  const vocabulary = readVocabulary(folder);
  const rows: Row[] = [];
  // Twins first: what a million names take in memory would count against them.
  if (only.includes('twins')) rows.push(...(await twinsRows(Number(option('--records') ?? 1_000_000), vocabulary)));
  if (only.includes('short')) rows.push(...shortRows(questions));
  if (only.includes('former')) rows.push(...formerRows(questions, folder));
  if (only.includes('million'))
    rows.push(...millionRows(questions, vocabulary, Number(option('--distractors') ?? 1_000_000)));
  if (args.includes('--json')) console.log(JSON.stringify({ rows }));
  else printRows(rows);
}
