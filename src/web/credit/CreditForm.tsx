import { accepterOf } from '../../domain/credit/creditAgreement.ts';
import { creditCoverChoices } from '../../labels/credit/words.ts';
import { useApi } from '../api/useApi.ts';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { OfficeField } from '../projects/OfficeField.tsx';
import { ReasonField } from '../projects/ReasonField.tsx';
import { ShareRows } from './ShareRows.tsx';
import { sharesIn } from './shares.ts';
import { type CreditFormProps, useCreditForm } from './useCreditForm.ts';
import './credit.css';

export function CreditForm(props: CreditFormProps) {
  const { corrects, onClose } = props;
  const { language, words } = useLanguage();
  const { today } = useSession();
  const { data: offices = [] } = useApi('/offices');
  const form = useCreditForm(props);
  const { values, set, message } = form;
  const shares = sharesIn(values.shares);
  const sharing = shares.map((share) => share.officeId).filter(Boolean);
  const accepter = offices.find(({ id }) => id === accepterOf(offices, sharing));
  const day = (name: 'fromOn' | 'toOn' | 'occurredOn', label: string, more: { hint?: string; max?: string }) => (
    <DayField
      label={label}
      message={message(name)}
      {...(more.hint ? { hint: more.hint } : {})}
      required={name !== 'toOn'}
      max={more.max}
      value={values[name]}
      onChange={(on) => set(name, on)}
    />
  );
  return (
    <EntryDialog title={corrects ? words.credit.correct : words.credit.file} form={form} onClose={onClose}>
      <ShareRows
        offices={offices}
        shares={shares}
        message={message('shares')}
        onChange={(next) => set('shares', JSON.stringify(next))}
      />
      <fieldset className="wide share-rows">
        <legend>{words.credit.covers}</legend>
        <div className="row">
          {creditCoverChoices(language).map(({ code, word }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={values.covers.split(',').includes(code)}
                onChange={(event) => {
                  const others = values.covers.split(',').filter((one) => one && one !== code);
                  set('covers', (event.target.checked ? [...others, code] : others).join(','));
                }}
              />{' '}
              {word}
            </label>
          ))}
        </div>
        <p className="field-hint">{words.credit.counts}</p>
        {message('covers') ? <p className="field-message">{message('covers')}</p> : null}
      </fieldset>
      {day('fromOn', words.credit.from, {})}
      {day('toOn', words.credit.to, { hint: words.credit.toHint })}
      {day('occurredOn', words.credit.agreedOn, { max: today })}
      <LabelledField label={words.credit.document} message={message('document')}>
        {(tie) => (
          <input
            {...tie}
            required
            maxLength={300}
            value={values.document}
            onChange={(event) => set('document', event.target.value)}
          />
        )}
      </LabelledField>
      <OfficeField value={values.officeId} message={message('officeId')} onChange={(value) => set('officeId', value)} />
      {corrects ? (
        <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
      ) : null}
      {accepter ? <p className="notice wide">{words.credit.mustAccept(accepter.name)}</p> : null}
    </EntryDialog>
  );
}
