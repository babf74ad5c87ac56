// A text document of OpenDocument (.odt) as one text: paragraphs as lines, cells with tabs between them.
import { SaxesParser } from 'saxes';
import { refuse } from '../../domain/refusal.ts';
import { unpackedParts } from './package.ts';

const content = 'content.xml';
const paragraph = new Set(['text:p', 'text:h']);
/** Parts of the content that are no text of the document. */
const passedOver = new Set([
  'office:font-face-decls',
  'office:automatic-styles',
  'text:tracked-changes',
  'office:annotation',
]);

export function odtText(bytes: Uint8Array): string {
  const part = unpackedParts(bytes).get(content) ?? refuse('draft_unreadable', 'file');
  const out: string[] = [];
  let over = 0;
  let cells = 0;
  let paragraphs = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => refuse('draft_unreadable', 'file'));
  parser.on('error', () => refuse('draft_unreadable', 'file'));
  parser.on('opentag', ({ name, attributes }) => {
    if (passedOver.has(name)) over++;
    if (over > 0) return;
    if (name === 'table:table-cell') cells++;
    else if (name === 'table:covered-table-cell') out.push('\t');
    else if (paragraph.has(name)) paragraphs++;
    else if (name === 'text:s') out.push(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 100)));
    else if (name === 'text:tab') out.push('\t');
    else if (name === 'text:line-break') out.push('\n');
  });
  parser.on('text', (text) => {
    if (over === 0 && paragraphs > 0) out.push(text.replaceAll(/\s+/g, ' '));
  });
  parser.on('closetag', ({ name }) => {
    if (passedOver.has(name)) over--;
    else if (over > 0) return;
    else if (paragraph.has(name)) {
      paragraphs--;
      out.push(cells > 0 ? ' ' : '\n');
    } else if (name === 'table:table-cell') {
      cells--;
      out.push('\t');
    } else if (name === 'table:table-row') out.push('\n');
  });
  parser.write(new TextDecoder().decode(part)).close();
  return out
    .join('')
    .replaceAll(/ *\t *(?=\n)/g, '')
    .replaceAll(/ +\t/g, '\t');
}
