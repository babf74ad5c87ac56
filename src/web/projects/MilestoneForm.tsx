import type { EvidenceKind } from '../../domain/evidence.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { attachmentsOf, filesOfHead } from '../evidence/drafted.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { Field } from '../form/Field.tsx';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../frame/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { type EntryView, headOf, newHead, textOf } from './entry.ts';
import { OfficeField } from './OfficeField.tsx';
import { ReasonField } from './ReasonField.tsx';

const suggested: Readonly<Record<string, EvidenceKind>> = {
  signed: 'contract',
  registered: 'business_licence',
  filed: 'filing_certificate',
  started: 'construction_permit',
  in_production: 'progress_sheet',
};

interface MilestoneFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

export function MilestoneForm({ projectId, officeId, corrects, onClose }: MilestoneFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const old = corrects?.input;
  const first = {
    kind: textOf(old, 'kind') ?? 'signed',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    authority: textOf(old, 'authority') ?? 'promotion',
    agreementType: textOf(old, 'agreementType') ?? '',
    evidence: textOf(old, 'evidence') ?? '',
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  const form = useEntryForm({
    place: `yiwang.draft.milestone.${corrects?.id ?? projectId}`,
    useCase: corrects ? 'correct_milestone' : 'record_milestone',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      const changed = (Object.keys(first) as (keyof typeof first)[]).filter((name) => values[name] !== first[name]);
      const correction = corrects ? { entry: corrects, reason: values.reason, changed } : undefined;
      return [
        {
          kind: 'milestone',
          input: {
            head: {
              ...newHead(id, values.officeId, values.occurredOn, correction),
              attachments: attachmentsOf(values.attachments),
            },
            projectId,
            kind: values.kind,
            authority: values.authority,
            agreementType: values.kind === 'signed' && values.agreementType ? values.agreementType : null,
            evidence: values.evidence || null,
          },
        },
      ];
    },
  });
  const { values, set, message } = form;
  return (
    <EntryDialog title={corrects ? words.form.correctMilestone : words.form.milestone} form={form} onClose={onClose}>
      <ChoiceField
        label={words.form.milestoneKind}
        message={message('kind')}
        choices={nounChoices('milestone', language)}
        value={values.kind}
        onChange={(value) => set('kind', value)}
      />
      <Field label={words.form.occurredOn} message={message('occurredOn')}>
        {(tie) => (
          <input
            {...tie}
            type="date"
            required
            max={today}
            value={values.occurredOn}
            onChange={(event) => set('occurredOn', event.target.value)}
          />
        )}
      </Field>
      <ChoiceField
        label={words.form.authority}
        message={message('authority')}
        choices={nounChoices('authority', language)}
        value={values.authority}
        onChange={(value) => set('authority', value)}
      />
      {values.kind === 'signed' ? (
        <ChoiceField
          label={words.form.agreementType}
          message={message('agreementType')}
          none={words.form.notSaid}
          choices={nounChoices('agreement', language)}
          value={values.agreementType}
          onChange={(value) => set('agreementType', value)}
        />
      ) : null}
      <Field label={words.form.evidence} hint={words.form.evidenceHint} message={message('evidence')}>
        {(tie) => (
          <input
            {...tie}
            maxLength={300}
            value={values.evidence}
            onChange={(event) => set('evidence', event.target.value)}
          />
        )}
      </Field>
      <EvidenceField
        office={values.officeId}
        suggests={suggested[values.kind] ?? 'other'}
        value={values.attachments}
        message={message('attachments')}
        onChange={(value) => set('attachments', value)}
      />
      <OfficeField value={values.officeId} message={message('officeId')} onChange={(value) => set('officeId', value)} />
      {corrects ? (
        <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
      ) : null}
    </EntryDialog>
  );
}
