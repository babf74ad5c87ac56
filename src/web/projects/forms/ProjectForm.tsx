// The facts of a project put right: a new version, whole, with what the form does not show repeated as it was.
import { nounChoices, type NounList } from '../../../labels/nouns.ts';
import { type ProjectField, projectFieldName } from '../../../labels/projects/projectFields.ts';
import { EvidenceField } from '../../evidence/EvidenceField.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { DayField } from '../../form/DayField.tsx';
import { useSession } from '../../shell/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { CompanyField } from '../CompanyField.tsx';
import { IndustryField } from '../IndustryField.tsx';
import { ReasonField } from '../ReasonField.tsx';
import { InvestmentFields } from './InvestmentFields.tsx';
import { ContentField, ProjectTextField } from './ProjectTextField.tsx';
import { type ProjectFormProps, useProjectForm } from './useProjectForm.ts';

export function ProjectForm({ corrects, names, focus, onClose }: ProjectFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const { form, isForeign } = useProjectForm({ corrects, names, focus, onClose });
  const { values, set, message } = form;
  type Name = keyof typeof values & ProjectField;
  const text = (name: Name, { wide, ...more }: { decimal?: boolean; wide?: boolean } = {}) => (
    <div className={wide ? 'wide' : ''}>
      <ProjectTextField
        name={name}
        message={message(name)}
        required={name === 'name'}
        value={values[name]}
        onChange={(value) => set(name, value)}
        {...more}
      />
    </div>
  );
  const choice = (name: Name, list: NounList, none?: string) => (
    <ChoiceField
      label={projectFieldName(name, language)}
      name={name}
      message={message(name)}
      {...(none === undefined ? {} : { none })}
      choices={nounChoices(list, language)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  const company = (name: 'investorId' | 'recipientId') => (
    <CompanyField
      label={projectFieldName(name, language)}
      name={name}
      message={message(name)}
      value={values[name]}
      before={names[name]}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <EntryDialog title={words.form.correctProject} form={form} onClose={onClose}>
      {text('name', { wide: true })}
      <IndustryField
        project={values.name}
        message={message('industryCode')}
        value={values.industryCode}
        onChange={(value) => set('industryCode', value)}
      />
      {company('investorId')}
      {company('recipientId')}
      {isForeign ? null : <InvestmentFields form={form} hint={words.form.investmentHint} />}
      {choice('moneySource', 'moneySource', words.form.notSaid)}
      {text('investorSeat')}
      {text('place')}
      {text('landMu', { decimal: true })}
      {choice('status', 'status')}
      {values.status === 'active' ? null : text('statusReason')}
      <DayField
        label={projectFieldName('majorOn', language)}
        message={message('majorOn')}
        max={today}
        value={values.majorOn}
        onChange={(on) => set('majorOn', on)}
      />
      <div className="wide">
        <ContentField message={message('content')} value={values.content} onChange={(value) => set('content', value)} />
      </div>
      <EvidenceField
        office={corrects.officeId}
        suggests="filing_certificate"
        value={values.attachments}
        message={message('attachments')}
        onChange={(value) => set('attachments', value)}
      />
      <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
    </EntryDialog>
  );
}
