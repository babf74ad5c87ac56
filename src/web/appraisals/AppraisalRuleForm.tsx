// The rule of review as it is written: who is asked about which projects, the days, the short way.
import { useState } from 'react';
import { agreementTypes } from '../../domain/projects/milestone.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { AppraisalRuleView } from '../../server/appraisals/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { AnyOfficeField } from '../entries/AnyOfficeField.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { DayField } from '../form/DayField.tsx';
import { fieldBreaches } from '../form/fieldBreaches.ts';
import { TextField } from '../form/TextField.tsx';
import { useAct } from '../form/useAct.ts';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';
import { Picks } from './Picks.tsx';
import { RuleLines } from './RuleLines.tsx';
import { type AppraisalRuleDraft, ruleDraftOf, ruleSent } from './appraisalDraft.ts';

interface AppraisalRuleFormProps {
  readonly last: AppraisalRuleView['settings'][number] | undefined;
  readonly onClose: (saved: boolean) => void;
}

export function AppraisalRuleForm({ last, onClose }: AppraisalRuleFormProps) {
  const { words } = useLanguage();
  const f = words.appraisals.ruleForm;
  const { today } = useSession();
  const [draft, setDraft] = useState(() => ruleDraftOf(last, today));
  const set = (more: Partial<AppraisalRuleDraft>) => setDraft({ ...draft, ...more });
  const act = useAct(({ key, id }) => api('POST /appraisal-rule', { body: { key, ...ruleSent(draft, id) } }), {
    onDone: () => onClose(true),
  });
  const { message } = fieldBreaches(act.error, Object.keys(draft));
  return (
    <ActForm act={act} action={f.save} onSubmit={() => act.send()} onCancel={() => onClose(false)}>
      <RuleLines lines={draft.lines} message={message('lines')} onChange={(lines) => set({ lines })} />
      <div className="form-grid">
        <RuleDays draft={draft} message={message} onChange={set} />
        <ShortWay draft={draft} message={message} onChange={set} />
        <div className="wide">
          <TextField
            label={f.reason}
            name="reason"
            required
            message={message('reason')}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
          />
        </div>
      </div>
    </ActForm>
  );
}

interface RulePartProps {
  readonly draft: AppraisalRuleDraft;
  readonly message: (field: string) => string | undefined;
  readonly onChange: (more: Partial<AppraisalRuleDraft>) => void;
}

function RuleDays({ draft, message, onChange }: RulePartProps) {
  const { words } = useLanguage();
  const f = words.appraisals.ruleForm;
  const { today } = useSession();
  const number = (name: 'opinionDays' | 'validDays') => (
    <TextField
      label={f[name]}
      name={name}
      required
      decimal
      message={message(name)}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const day = (name: 'effectiveFrom' | 'signedFrom') => (
    <DayField
      label={f[name]}
      name={name}
      required
      min={today}
      message={message(name)}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      {day('effectiveFrom')}
      {day('signedFrom')}
      <AnyOfficeField
        label={f.convener}
        name="convenerId"
        required
        message={message('convenerId')}
        value={draft.convenerId}
        onChange={(convenerId) => onChange({ convenerId })}
      />
      {number('opinionDays')}
      {number('validDays')}
      <label className="row wide">
        <input
          type="checkbox"
          checked={draft.silenceAgrees}
          onChange={({ target }) => onChange({ silenceAgrees: target.checked })}
        />
        {f.silenceAgrees}
      </label>
    </>
  );
}

function ShortWay({ draft, message, onChange }: RulePartProps) {
  const { language, words } = useLanguage();
  const f = words.appraisals.ruleForm;
  const { data: offices = [] } = useApi('/offices');
  return (
    <>
      <Picks
        label={f.shortTypes}
        message={message('shortTypes')}
        choices={agreementTypes.map((code) => ({ code, word: nounWord('agreementType', code, language) }))}
        value={draft.shortTypes}
        onChange={(shortTypes) => onChange({ shortTypes })}
      />
      {draft.shortTypes.length > 0 ? (
        <Picks
          label={f.shortReviewers}
          hint={f.shortNone}
          message={message('shortReviewerIds')}
          choices={offices.flatMap(({ id, name, endedOn }) => (endedOn ? [] : [{ code: id, word: name }]))}
          value={draft.shortReviewerIds}
          onChange={(shortReviewerIds) => onChange({ shortReviewerIds })}
        />
      ) : null}
    </>
  );
}
