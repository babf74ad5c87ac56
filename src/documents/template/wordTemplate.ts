// A bureau's own Word file as a template: which fields it has, where, and the file with what they stand for. Everything else
// of it stays as it was made.
import Docxtemplater, { type DXT } from 'docxtemplater';
import inspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { openWord, partText, type WordPackage } from '../draft/package.ts';
import { readWordText } from '../draft/wordText.ts';

/** Fields of one level, and below each loop its own. */
export interface FieldTree {
  readonly [field: string]: FieldTree;
}

/** What stands in the place of a field: a text, or the rows of a loop. */
export interface FilledRow {
  readonly [field: string]: string | readonly FilledRow[];
}

interface Inspecting {
  getAllTags(): FieldTree;
}
// Its types speak of a class; what it exports is a function that makes one.
const newInspecting = inspectModule as unknown as () => Inspecting & DXT.Module;

/** Refuses what is no Word file or has broken fields, by their place. */
export function templateFields(bytes: Uint8Array): FieldTree {
  const inspect = newInspecting();
  opened(bytes, inspect);
  return inspect.getAllTags();
}

/** The file with every field filled; a field that `filled` does not name is left empty. `after`: paragraphs at its end. */
export function fillTemplate(bytes: Uint8Array, filled: FilledRow, after: readonly string[] = []): Uint8Array {
  const document = opened(bytes);
  try {
    document.render(filled);
  } catch (error) {
    throw broken(error, openWord(bytes));
  }
  if (after.length > 0) append(document.getZip(), openWord(bytes).main, after);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Behind the last paragraph of the body, before what is said of its pages. */
function append(zip: PizZip, path: string, lines: readonly string[]): void {
  const xml = zip.file(path)?.asText() ?? '';
  const end = xml.search(/(<(\w+:)?sectPr\b((?!<\/(\w+:)?p>)[^])*)?<\/(\w+:)?body>/u);
  if (end < 0) throw new Error('a Word file without a body');
  const said = lines.map((line) => `<w:p xmlns:w="${wordNames}"><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('');
  zip.file(path, xml.slice(0, end) + said + xml.slice(end));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function opened(bytes: Uint8Array, ...modules: DXT.Module[]): Docxtemplater<PizZip> {
  // Under limits first: the library unpacks whatever it is given.
  const word = openWord(bytes);
  try {
    return new Docxtemplater(new PizZip(bytes), {
      modules: [...modules, withoutRawTags()],
      // What is wrong is thrown, and told by its place.
      errorLogging: false,
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => '',
      parser: (tag) => ({
        // Own fields of a row only: nothing that every object has.
        get: (scope: unknown) =>
          typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
            ? (scope as Readonly<Record<string, unknown>>)[tag]
            : undefined,
      }),
    });
  } catch (error) {
    throw broken(error, word);
  }
}

/** `{@field}` would put what a field stands for into the file as XML, unescaped: to us it is a field of that name, which there is not. */
const withoutRawTags = (): DXT.Module => ({
  name: 'withoutRawTags',
  optionsTransformer(options, document) {
    const { modules } = document as unknown as { readonly modules: readonly DXT.Module[] };
    const raw = modules.find(({ name }) => name === 'RawXmlModule');
    // Rather no template than one whose words are read as XML.
    if (!raw) throw new Error('the library has no module of raw tags');
    raw['prefix'] = null;
    return options;
  },
});

interface LibraryFault {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly errors?: readonly LibraryFault[];
  };
}

/** What the library found wrong with the fields, as breaches. A fault of another kind stays what it is. */
function broken(error: unknown, word: WordPackage): unknown {
  const { properties } = error as LibraryFault;
  if (properties === undefined) return error;
  const faults = properties.errors ?? [error as LibraryFault];
  const breaches = faults.map(({ properties: { xtag = '' } = {} }): Breach => {
    const place = paragraphOf(xtag, textOf(word));
    return { law: 'template_field_broken', field: 'file', detail: { name: xtag, place } };
  });
  return new Refusal(breaches);
}

/** The paragraph in which a field stands, shortened; empty where it is not found. */
export function paragraphOf(field: string, text: string): string {
  const line = text.split('\n').find((each) => field !== '' && each.includes(field));
  return line === undefined ? '' : line.trim().slice(0, 40);
}

/** The words of the document with its headers and footers, a paragraph a line. */
export function templateText(bytes: Uint8Array): string {
  return textOf(openWord(bytes));
}

function textOf(word: WordPackage): string {
  return [...word.parts.keys()]
    .filter((path) => path === word.main || /^word\/(header|footer)\d*\.xml$/.test(path))
    .map((path) => readWordText(partText(word, path) ?? '').text)
    .join('\n');
}
