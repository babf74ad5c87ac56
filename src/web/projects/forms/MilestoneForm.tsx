import type { EvidenceKind } from '../../../domain/evidence/evidence.ts';
import { nounChoices } from '../../../labels/nouns.ts';
import { EvidenceField } from '../../evidence/EvidenceField.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { DayField } from '../../form/DayField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useFocusField } from '../../form/useFocusField.ts';
import { useSession } from '../../shell/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { OfficeField } from '../OfficeField.tsx';
import { ReasonField } from '../ReasonField.tsx';
import { isIncrease, type MilestoneFormProps, useMilestoneForm } from './useMilestoneForm.ts';

const suggested: Readonly<Record<string, EvidenceKind>> = {
  signed: 'contract',
  registered: 'business_licence',
  filed: 'filing_certificate',
  started: 'construction_permit',
  in_production: 'progress_sheet',
};

export function MilestoneForm(props: MilestoneFormProps) {
  const { focus, corrects, hint, onClose } = props;
  const { language, words } = useLanguage();
  const { today } = useSession();
  const form = useMilestoneForm(props);
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
        choices={nounChoices('milestoneKind', language)}
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
      {values.kind === 'signed' ? <SignedFields form={form} /> : null}
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

/** What is said of a signing alone. */
function SignedFields({ form }: { readonly form: ReturnType<typeof useMilestoneForm> }) {
  const { language, words } = useLanguage();
  const { values, set, message } = form;
  return (
    <>
      <ChoiceField
        label={words.signing.nature}
        name="signingNature"
        message={message('signingNature')}
        none={words.signing.notSaid}
        choices={nounChoices('signingNature', language)}
        value={values.signingNature}
        onChange={(value) => set('signingNature', value)}
      />
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
      <ChoiceField
        label={words.form.agreementType}
        name="agreementType"
        message={message('agreementType')}
        none={words.form.notSaid}
        choices={nounChoices('agreementType', language)}
        value={values.agreementType}
        onChange={(value) => set('agreementType', value)}
      />
    </>
  );
}
