// The form of a noun of the ledger: records an entry on a project, or puts one right. It follows from the noun's fields;
// what asks for more says so.
import type { ReactNode } from 'react';
import { type EntryKind, nounOf, type WrittenKind } from '../../domain/entries/nouns.ts';
import type { EvidenceKind } from '../../domain/evidence.ts';
import { nounAct } from '../../labels/entries/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { Fields } from '../form/Fields.tsx';
import type { EntryForm } from '../form/useEntryForm.ts';
import { useFocusField } from '../form/useFocusField.ts';
import type { Values } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { ReasonField } from '../projects/ReasonField.tsx';
import { drawnFields } from './drawn.ts';
import { nounField } from './nounField.tsx';
import { isAsked, type ShownField, usualFields } from './shown.ts';
import { nameOfFirm, type NounFormOptions, useNounForm } from './useNounForm.ts';

export interface NounFormProps extends Pick<NounFormOptions, 'corrects' | 'officeId' | 'preset' | 'own' | 'fixed'> {
  readonly kind: EntryKind;
  readonly projectId: string;
  /** The project's investor, with whom one most likely deals. */
  readonly investor?: string | null;
  /** Absent: the usual ones. */
  readonly shown?: readonly ShownField[];
  /** What tells what was typed here from what was typed in other forms of the noun. */
  readonly of?: string;
  /** What a file of this form most likely shows; null where it rests on none. */
  readonly suggests?: EvidenceKind | ((values: Values) => EvidenceKind) | null;
  /** The field that a link named. */
  readonly focus?: string | undefined;
  readonly onDone?: () => void;
  readonly onClose: () => void;
  /** What is drawn by hand, below the fields. */
  readonly children?: (form: EntryForm) => ReactNode;
}

export function NounForm(props: NounFormProps) {
  const { kind, projectId, investor, corrects, shown = usualFields(kind, corrects !== undefined) } = props;
  const { language, words } = useLanguage();
  const { today } = useSession();
  const noun = nounOf(kind);
  const drawn = new Map(
    drawnFields(
      noun,
      shown.map(({ field }) => field),
    ).map((one) => [one.name, one]),
  );
  const firms = [...drawn.values()].filter(({ field }) => field.as === 'company');
  const form = useNounForm({
    ...props,
    kind: kind as WrittenKind,
    shown,
    place: `${kind}.${corrects?.id ?? props.of ?? projectId}`,
    fixed: { projectId, ...props.fixed },
    preset: { ...Object.fromEntries(firms.map(({ name }) => [name, investor ?? ''])), ...props.preset },
    onDone: props.onDone ?? props.onClose,
  });
  useFocusField(props.focus);
  const until = noun.ahead ? undefined : today;
  return (
    <FormDialog
      title={nounAct(kind, corrects ? 'correct' : 'record', language) ?? nounWord('entryKind', kind, language)}
      form={form}
      onClose={props.onClose}
    >
      <Fields
        form={form}
        fields={shown
          .filter((one) => isAsked(one, form.values))
          .map((one) => {
            const before = nameOfFirm(corrects, one.field);
            return nounField(one, drawn.get(one.field), { kind, language, words, until, before });
          })}
      />
      {props.children?.(form)}
      <Evidence form={form} suggests={props.suggests === undefined ? 'other' : props.suggests} />
      {corrects ? (
        <ReasonField
          value={form.values['reason'] ?? ''}
          message={form.message('reason')}
          onChange={(reason) => form.set('reason', reason)}
        />
      ) : null}
    </FormDialog>
  );
}

interface EvidenceProps {
  readonly form: EntryForm;
  readonly suggests: EvidenceKind | ((values: Values) => EvidenceKind) | null;
}

/** Files are sent in an office's name, so they wait until one is chosen. */
function Evidence({ form: { values, set, message }, suggests }: EvidenceProps) {
  const office = values['officeId'] ?? '';
  if (suggests === null || office === '') return null;
  return (
    <EvidenceField
      office={office}
      suggests={typeof suggests === 'function' ? suggests(values) : suggests}
      value={values['attachments'] ?? ''}
      message={message('attachments')}
      onChange={(files) => set('attachments', files)}
    />
  );
}
