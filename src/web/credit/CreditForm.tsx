import { accepterOf, creditCovers } from '../../domain/credit/creditAgreement.ts';
import { creditCoverChoices } from '../../labels/credit/words.ts';
import { useApi } from '../api/useApi.ts';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../projects/entry.ts';
import { OfficeField } from '../projects/OfficeField.tsx';
import { ReasonField } from '../projects/ReasonField.tsx';
import { ShareRows } from './ShareRows.tsx';
import { basisPointsOf, basisPointsText, type TypedShare } from './shares.ts';
import './credit.css';

interface CreditFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The other office, where it is known with whom. */
  readonly withOfficeId?: string;
  /** The agreement that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

export function CreditForm({ projectId, officeId, withOfficeId = '', corrects, onClose }: CreditFormProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const { data: offices = [] } = useApi('/offices');
  const old = corrects?.input;
  const first = {
    shares: JSON.stringify(
      oldShares(old) ?? [
        { officeId, percent: '50' },
        { officeId: withOfficeId, percent: '50' },
      ],
    ),
    covers: ((old?.['covers'] as string[] | undefined) ?? creditCovers).join(','),
    fromOn: textOf(old, 'fromOn') ?? today,
    toOn: textOf(old, 'toOn') ?? '',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    document: textOf(old, 'document') ?? '',
    officeId: corrects?.officeId ?? officeId,
    reason: '',
  };
  const form = useEntryForm({
    place: `credit.${corrects?.id ?? projectId}${withOfficeId}`,
    useCase: corrects ? 'correct_credit_agreement' : 'record_credit_agreement',
    first,
    fields: Object.keys(first),
    onDone: onClose,
    actsOf: (values, id) => {
      const shares = sharesIn(values.shares).map((share) => ({
        officeId: share.officeId,
        basisPoints: basisPointsOf(share.percent),
      }));
      return [
        {
          kind: 'credit_agreement',
          input: {
            head: newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
            projectId,
            fromOn: values.fromOn,
            toOn: values.toOn || null,
            covers: values.covers.split(',').filter(Boolean),
            shares,
            document: values.document || null,
          },
        },
      ];
    },
  });
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

function sharesIn(json: string): TypedShare[] {
  return JSON.parse(json) as TypedShare[];
}

function oldShares(input: EntryView['input'] | undefined): TypedShare[] | undefined {
  const shares = input?.['shares'] as { officeId: string; basisPoints: number }[] | undefined;
  return shares?.map(({ officeId, basisPoints }) => ({ officeId, percent: basisPointsText(basisPoints) }));
}
