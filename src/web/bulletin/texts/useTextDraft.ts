// A text while it is being written: what stands in it, and how it would read, asked again with each key.
import { useState } from 'react';
import type { TextBody } from '../../../domain/bulletin/text.ts';
import { api } from '../../api/request.ts';
import { useLiveQuestion } from '../../form/useLiveQuestion.ts';
import type { Address } from '../../shell/useAddress.ts';
import { type AskedOf, askedOfWhom, occasionKindOf } from '../useChosenText.ts';
import type { Edit } from './edits.ts';

export interface TextDraft {
  readonly name: string;
  readonly body: TextBody;
}

/** By what the figures are asked that a text may name, so that they show what they would say. */
export type AskedFigures = { readonly period: string } & AskedOf;

interface Previewed {
  readonly period: string;
  /** Of whom, as the address says. */
  readonly address: Address;
  readonly previews: boolean;
}

export function useTextDraft(first: TextDraft & { readonly textId: string }, { period, address, previews }: Previewed) {
  const { textId } = first;
  const [draft, setDraft] = useState<TextDraft>({ name: first.name, body: first.body });
  const { subject } = draft.body;
  const of = askedOfWhom(subject, address);
  const kind = occasionKindOf(draft.body);
  /** A text of an occasion is read of one: until one is chosen there is nothing to read. */
  const isOpen = kind !== undefined && of[kind] === undefined;
  // Who may not write it reads the bulletin instead.
  const said =
    previews && !isOpen ? { period: kind ? 'occasion' : period, ...of, text: { textId, ...draft } } : undefined;
  const preview = useLiveQuestion(said, (body) => api('POST /texts/preview', { body }));
  const edit: Edit<TextDraft> = (change) => setDraft(change);
  const shown = isOpen ? undefined : preview.answer;
  const asked: AskedFigures = { period: (kind && shown?.content.period) ?? period, ...of };
  return { draft, edit, preview: { answer: shown, error: isOpen ? null : preview.error }, kind, of, asked, isOpen };
}
