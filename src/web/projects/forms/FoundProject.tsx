// A project's first report: what is known of a lead. Milestones, funds and corrections follow on its page.
import { useState } from 'react';
import { EvidenceField } from '../../evidence/EvidenceField.tsx';
import { fenText } from '../../form/amount.ts';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useWords } from '../../language/language.tsx';
import { LikelyTwins, type TwinDraft } from '../../radar/LikelyTwins.tsx';
import { IndustryField } from '../IndustryField.tsx';
import { OfficeField } from '../OfficeField.tsx';
import { FoundOn, LeadCompany, LeadText, MoreOfLead } from './leadFields.tsx';
import { InvestmentFields } from './InvestmentFields.tsx';
import { useFoundProject } from './useFoundProject.ts';

/** One after the other: of each a new form, with what was recorded before it over the fields. */
export function FoundProject({ onClose }: { readonly onClose: () => void }) {
  const [before, setBefore] = useState<readonly string[]>([]);
  return (
    <FoundOne
      key={before.length}
      last={before.at(-1)}
      onAgain={(name) => setBefore([...before, name])}
      onClose={onClose}
    />
  );
}

interface FoundOneProps {
  readonly last: string | undefined;
  readonly onAgain: (name: string) => void;
  readonly onClose: () => void;
}

function FoundOne({ last, onAgain, onClose }: FoundOneProps) {
  const words = useWords();
  const form = useFoundProject(onClose, onAgain);
  const { values, set, message } = form;
  return (
    <EntryDialog
      title={words.form.project}
      form={form}
      also={{ action: words.entering.saveAndNext, onChoose: form.chooseAgain }}
      onClose={onClose}
    >
      {last === undefined ? null : (
        <p className="notice wide" role="status">
          {words.entering.saved(last)}
        </p>
      )}
      <div className="wide">
        <LeadText form={form} name="name" required />
      </div>
      <OfficeField value={values.officeId} message={message('officeId')} onChange={(value) => set('officeId', value)} />
      <FoundOn
        message={message('occurredOn')}
        value={values.occurredOn}
        onChange={(value) => set('occurredOn', value)}
      />
      <IndustryField
        project={values.name}
        message={message('industryCode')}
        value={values.industryCode}
        onChange={(value) => set('industryCode', value)}
      />
      <InvestmentFields form={form} hint={words.form.leadInvestmentHint} />
      <LeadCompany form={form} name="investorId" />
      <MoreOfLead form={form} />
      <LikelyTwins draft={draftOf(values)} />
      {values.officeId === '' ? null : (
        <EvidenceField
          office={values.officeId}
          suggests="other"
          value={values.attachments}
          message={message('attachments')}
          onChange={(value) => set('attachments', value)}
        />
      )}
    </EntryDialog>
  );
}

function draftOf(values: Readonly<Record<string, string>>): TwinDraft {
  const {
    officeId = '',
    name = '',
    investorId = '',
    recipientId = '',
    investment = '',
    place = '',
    occurredOn,
  } = values;
  const fen = fenText(investment, 'wan');
  const investmentFen = /^\d{1,17}$/.test(fen) ? fen : null;
  const foundOn = occurredOn || null;
  return { officeId, name, investor: investorId, recipient: recipientId, investmentFen, place, foundOn };
}
