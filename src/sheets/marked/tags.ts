// The tags of a part of somebody's own file, with where they stand in it: so that some of it is changed and all else stays as it is.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { refuseSheet } from '../refusal.ts';

export interface Tag {
  /** Without the prefix; of other namespaces than the root's nothing is told. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
}

interface TagReader {
  open(tag: Tag): void;
  close?(tag: Pick<Tag, 'name' | 'start' | 'end' | 'isEmpty'>): void;
}

/** Answers the prefix that the part's own names have, with its colon. */
export function walkTags(xml: string, reader: TagReader): string {
  let prefix: string | undefined;
  const parser = new SaxesParser({ xmlns: false });
  const ownName = ({ name }: SaxesTagPlain): string | undefined => {
    prefix ??= name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : ':';
    return rest.includes(':') ? undefined : rest;
  };
  // In a tag that is well formed there is no other one of these marks.
  const startOf = (end: number) => xml.lastIndexOf('<', end - 1);
  parser.on('doctype', () => refuseSheet('xml_declares_entities', 'DOCTYPE'));
  parser.on('error', (error) => refuseSheet('xml_malformed', error.message));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const name = ownName(tag);
    const end = parser.position;
    if (name !== undefined)
      reader.open({ name, attributes: tag.attributes, start: startOf(end), end, isEmpty: tag.isSelfClosing });
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    const name = ownName(tag);
    const end = parser.position;
    if (name !== undefined) reader.close?.({ name, start: startOf(end), end, isEmpty: tag.isSelfClosing });
  });
  parser.write(xml).close();
  return prefix ?? '';
}

/** A piece of the text, and what stands there from now on. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Of several at one place the first stands first. */
export function edited(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}

/** The tag's text with these attributes otherwise; without those that are null. */
export function withAttributes(tag: string, attributes: Readonly<Record<string, string | null>>): string {
  let text = tag;
  for (const [name, value] of Object.entries(attributes)) {
    text = text.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '');
    if (value !== null) text = text.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
  }
  return text;
}
