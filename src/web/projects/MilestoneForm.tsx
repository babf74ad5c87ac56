import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { attachmentsOf, filesOfHead } from '../evidence/drafted.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { fenText, wanText } from '../form/amount.ts';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useFocusField } from '../form/useFocusField.ts';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from './entry.ts';
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
  /** The milestone and the field that a link asked for. */
  readonly kind?: string | undefined;
  readonly focus?: string | undefined;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  /** What becomes of it, where that is not the usual. */
  readonly hint?: string;
  readonly onClose: () => void;
}

function isIncrease(values: { readonly kind: string; readonly signingNature: string }): boolean {
  return values.kind === 'signed' && values.signingNature === 'capital_increase';
}

export function MilestoneForm({ projectId, officeId, kind, focus, corrects, hint, onClose }: MilestoneFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const old = corrects?.input;
  const first = {
    kind: textOf(old, 'kind') ?? kind ?? 'signed',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    authority: textOf(old, 'authority') ?? 'promotion',
    agreementType: textOf(old, 'agreementType') ?? '',
    evidence: textOf(old, 'evidence') ?? '',
    signingNature: textOf(old, 'signingNature') ?? '',
    incrementFen: textOf(old, 'incrementFen') ? wanText(textOf(old, 'incrementFen') ?? '') : '',
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  const form = useEntryForm({
    place: `milestone.${corrects?.id ?? `${projectId}.${kind ?? ''}`}`,
    useCase: corrects ? 'correct_milestone' : 'record_milestone',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      return [
        {
          kind: 'milestone',
          input: {
            head: {
              ...newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
              attachments: attachmentsOf(values.attachments),
            },
            projectId,
            kind: values.kind,
            authority: values.authority,
            agreementType: values.kind === 'signed' && values.agreementType ? values.agreementType : null,
            evidence: values.evidence || null,
            signingNature: values.kind === 'signed' && values.signingNature ? values.signingNature : null,
            incrementFen: isIncrease(values) ? fenText(values.incrementFen, 'wan') : null,
          },
        },
      ];
    },
  });
  const { values, set, message } = form;
  useFocusField(focus);
  return (
    <EntryDialog
      title={corrects ? words.form.correctMilestone : words.form.milestone}
      form={form}
      {...(hint ? { hint } : {})}
      onClose={onClose}
    >
      <ChoiceField
        label={words.form.milestoneKind}
        name="kind"
        message={message('kind')}
        choices={nounChoices('milestone', language)}
        value={values.kind}
        onChange={(value) => set('kind', value)}
      />
      <DayField
        label={words.form.occurredOn}
        name="occurredOn"
        message={message('occurredOn')}
        required
        max={today}
        value={values.occurredOn}
        onChange={(on) => set('occurredOn', on)}
      />
      <ChoiceField
        label={words.form.authority}
        message={message('authority')}
        choices={nounChoices('authority', language)}
        value={values.authority}
        onChange={(value) => set('authority', value)}
      />
      {values.kind === 'signed' ? (
        <ChoiceField
          label={words.signing.nature}
          name="signingNature"
          message={message('signingNature')}
          none={words.signing.notSaid}
          choices={nounChoices('signingNature', language)}
          value={values.signingNature}
          onChange={(value) => set('signingNature', value)}
        />
      ) : null}
      {isIncrease(values) ? (
        <LabelledField
          label={words.signing.increment}
          name="incrementFen"
          hint={words.signing.incrementHint}
          message={message('incrementFen')}
        >
          {(tie) => (
            <input
              {...tie}
              required
              inputMode="decimal"
              value={values.incrementFen}
              onChange={(event) => set('incrementFen', event.target.value)}
            />
          )}
        </LabelledField>
      ) : null}
      {values.kind === 'signed' ? (
        <ChoiceField
          label={words.form.agreementType}
          name="agreementType"
          message={message('agreementType')}
          none={words.form.notSaid}
          choices={nounChoices('agreement', language)}
          value={values.agreementType}
          onChange={(value) => set('agreementType', value)}
        />
      ) : null}
      <LabelledField
        label={words.form.evidence}
        name="evidence"
        hint={words.form.evidenceHint}
        message={message('evidence')}
      >
        {(tie) => (
          <input
            {...tie}
            maxLength={300}
            value={values.evidence}
            onChange={(event) => set('evidence', event.target.value)}
          />
        )}
      </LabelledField>
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
