// A bureau's own Word file is read for its fields, or filled.
import {
  type FieldTree,
  type FilledRow,
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

export function runFill({ bytes, filled }: { readonly bytes: Uint8Array; readonly filled: FilledRow }): Uint8Array {
  return fillTemplate(bytes, filled);
}
