// A bureau's own Word file is read for its fields, or filled.
import type { ToFill } from '../../../app/bulletin/filledTemplate.ts';
import {
  type FieldTree,
  templateFields,
  fillTemplate,
  templateText,
} from '../../../documents/template/wordTemplate.ts';

export interface ReadTemplate {
  readonly tree: FieldTree;
  /** Its words, a paragraph a line, by which a field's place is told. */
  readonly text: string;
}

export function readFields(bytes: Uint8Array): ReadTemplate {
  return { tree: templateFields(bytes), text: templateText(bytes) };
}

export function runFill({ bytes, filled, notes }: Pick<ToFill, 'bytes' | 'filled' | 'notes'>): Uint8Array {
  return fillTemplate(bytes, filled, notes);
}
