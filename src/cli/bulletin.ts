import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bulletinDocx, bulletinOf } from '../app/bulletin/bulletin.ts';
import { definitionText } from '../labels/figures/definitionText.ts';
import { displayFigure, figureName, unitWord } from '../labels/figures/words.ts';
import type { Figure } from '../metrics/figure.ts';
import { type Command, WrongUsage } from './command.ts';
import { namedCity, withLedger } from './open.ts';

export const bulletin: Command = {
  usage: 'bulletin PERIOD [--text ID] [--json] [--docx FILE] [--as-known ISO] [--city CODE]',
  does: 'the briefing of a period as text, JSON or a Word document',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        docx: { type: 'string' },
        'as-known': { type: 'string' },
        city: { type: 'string' },
        text: { type: 'string' },
      },
    });
    const period = positionals[0];
    if (!period || positionals.length > 1) throw new WrongUsage('one period, such as 2023');
    return withLedger(io.err, async (store) => {
      const { content, figures } = await bulletinOf(store, await namedCity(store, values.city), {
        period,
        asKnownAt: values['as-known'],
        text: values.text,
      });
      if (values.docx) await writeFile(values.docx, await bulletinDocx(content));
      if (values.json) {
        const { title, asKnownAt, notes = [] } = content;
        const told = { title, period, asKnownAt, notes, figures: figures.map(figureJson) };
        io.out(JSON.stringify(told, null, 2));
      } else if (!values.docx) io.out(plainText(content));
      return 0;
    });
  },
};

/** A figure as the API of the command line has it: `value` in the unit of the briefing, rows that add up to it. */
export function figureJson(figure: Figure) {
  const { id, value, ratio, inputs, version, rows, hash } = figure;
  return {
    id,
    name: figureName(figure.definition, 'zh'),
    value,
    unit: unitWord(figure.unit, 'zh'),
    display: displayFigure(figure),
    ...(ratio ? { ratio } : {}),
    ...(inputs ? { inputs } : {}),
    definition: definitionText(figure.definition, 'zh').join('\n'),
    version,
    rows,
    hash,
  };
}

function plainText(content: Awaited<ReturnType<typeof bulletinOf>>['content']): string {
  const lines = [content.title];
  for (const section of content.sections) {
    lines.push('', section.heading);
    for (const runs of section.paragraphs)
      lines.push(runs.map((run) => ('text' in run ? run.text : run.display)).join(''));
  }
  if (content.notes) lines.push('', ...content.notes);
  return lines.join('\n');
}
