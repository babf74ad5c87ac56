import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet, SheetRefusal } from '../refusal.ts';
import { type ElementNames, OwnNames } from './ownNames.ts';
import { refuseZip } from './zip.ts';

/**
 * What a reader of one part wants to hear: elements of the namespace of the part's root, without their prefix. Those of
 * extensions may bear the same names and mean something else.
 */
export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads one part piece by piece, yielding after each, so that the caller may hand on what has been found so far.
 * No document type is accepted: there is no honest reason for one, and every entity trick needs it.
 */
export async function* readXml(
  stream: Readable,
  reader: XmlReader,
  limits: SheetLimits,
  watch: Stopwatch,
  names: ElementNames = new OwnNames(),
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let events = 0;
  parser.on('doctype', () => refuseSheet('xml_declares_entities', 'DOCTYPE'));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    events++;
    if (++depth > limits.xmlDepth) refuseSheet('xml_too_deep', `more than ${limits.xmlDepth} levels`);
    const name = names.open(tag.name, tag.attributes);
    if (name !== null) reader.open?.(name, tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    events++;
    depth--;
    const name = names.close(tag.name);
    if (name !== null) reader.close?.(name);
  });
  const onText = (text: string) => {
    events++;
    reader.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('error', (error) => refuseSheet('xml_malformed', error.message));

  const decoder = new TextDecoder('utf-8', { fatal: true });
  let silent = 0;
  const feed = (chunk: Uint8Array | null) => {
    const before = events;
    const text = decodeXml(decoder, chunk);
    if (text !== '') parser.write(text);
    silent = events === before ? silent + text.length : 0;
    if (silent > limits.markupChars) refuseSheet('xml_markup_too_long', `more than ${limits.markupChars} characters`);
    if (chunk === null) parser.close();
  };
  try {
    for await (const chunk of stream) {
      watch.time(() => feed(chunk as Uint8Array));
      yield;
    }
  } catch (error) {
    refuseZip(error);
  } finally {
    stream.destroy();
  }
  watch.time(() => feed(null));
  yield;
}

/** For the small parts that are read whole before the rows. */
export async function readWholeXml(...read: Parameters<typeof readXml>): Promise<void> {
  for await (const _ of readXml(...read));
}

function decodeXml(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (error instanceof SheetRefusal) throw error;
    return refuseSheet('xml_malformed', 'not UTF-8');
  }
}
