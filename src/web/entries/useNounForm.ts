// A form of one noun, from its description: what it begins with, and the acts that it sends. A correction repeats what the
// form does not show, as it was.
import { nounOf, type WrittenKind } from '../../domain/entries/nouns.ts';
import { attachmentsOf, filesOfHead } from '../evidence/drafted.ts';
import type { Act } from '../form/adjusting.ts';
import { type EntryForm, useEntryForm } from '../form/useEntryForm.ts';
import type { Values } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { companyActs, useCompanyOf } from '../projects/CompanyField.tsx';
import { correctionOf, type EntryView, headOf, type Input, newHead, textOf } from '../projects/entry.ts';
import { drawnFields, firstOf, inputOf } from './drawn.ts';
import { isAsked, type ShownField } from './shown.ts';

export interface NounFormOptions {
  readonly kind: WrittenKind;
  /** Under which name what was typed is kept. */
  readonly place: string;
  readonly shown: readonly ShownField[];
  /** The entry that is put right. */
  readonly corrects?: EntryView | undefined;
  /** In whose name a new entry is made; may be chosen anew in the form. */
  readonly officeId: string;
  /** Of a new entry: what it says without being asked. */
  readonly fixed?: Input;
  /** Of a new entry: what is typed already. */
  readonly preset?: Values;
  /** What is drawn by hand: what it begins with, and what it comes to. */
  readonly own?: { readonly first: Values; readonly input: (values: Values) => object };
  readonly onDone: () => void;
}

export function useNounForm(options: NounFormOptions): EntryForm {
  const { kind, place, shown, corrects, officeId, fixed = {}, preset = {}, own, onDone } = options;
  const { today } = useSession();
  const companyOf = useCompanyOf();
  const noun = nounOf(kind);
  const old = corrects?.input;
  const isVersion = noun.versionOf !== undefined;
  const names = shown.map(({ field }) => field);
  const firms = drawnFields(noun, names)
    .filter(({ field }) => field.as === 'company')
    .map(({ name }) => name);
  const first: Values = {
    ...firstOf(noun, old, names),
    ...Object.fromEntries(firms.map((name) => [name, nameOfFirm(corrects, name)])),
    ...(corrects ? {} : preset),
    ...own?.first,
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    // A later version stands beside the earlier one, whose files still count.
    attachments: isVersion ? '' : filesOfHead(headOf(old)),
    reason: '',
  };

  function actsOf(values: Values, id: string): Act[] {
    const { occurredOn = today, officeId: office = officeId } = values;
    const { reverses, ...head } = newHead(id, office, occurredOn, correctionOf(corrects, values, first));
    const changed = firms
      .filter((name) => !corrects || values[name] !== first[name])
      .map((name) => [name, companyOf(values[name] ?? '', { officeId: office, occurredOn })] as const);
    const asked = shown.filter((one) => isAsked(one, values)).map(({ field }) => field);
    const typed = names.filter((name) => !firms.includes(name));
    const input = {
      ...(old ? Object.fromEntries(Object.keys(noun.fields).map((name) => [name, old[name]])) : fixed),
      ...inputOf(noun, Object.fromEntries(asked.map((name) => [name, values[name] ?? ''])), typed),
      ...Object.fromEntries(changed.map(([name, company]) => [name, company.id])),
      ...own?.input(values),
      head: {
        ...head,
        // A version stands in place of the one before without naming it.
        ...(isVersion || reverses === undefined ? {} : { reverses }),
        attachments: attachmentsOf(values['attachments'] ?? ''),
      },
    };
    return [...companyActs(...changed.map(([, company]) => company)), { kind, input }];
  }

  return useEntryForm({ place, first, actsOf, onDone });
}

/** What the firm is called that a field of the entry names. */
export function nameOfFirm(entry: EntryView | undefined, field: string): string {
  return entry?.companies[textOf(entry.input, field) ?? ''] ?? '';
}
