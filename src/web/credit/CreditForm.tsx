import { accepterOf, creditCovers } from '../../domain/creditAgreement.ts';
import { creditCoverChoices } from '../../labels/credit.ts';
import type { OfficeView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { NounForm } from '../entries/NounForm.tsx';
import type { EntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../frame/session.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import type { EntryView } from '../projects/entry.ts';
import { ShareRows } from './ShareRows.tsx';
import { basisPointsOf, percentText, type TypedShare } from './shares.ts';
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
  const { credit: w } = useWords();
  const { today } = useSession();
  const halves: TypedShare[] = [officeId, withOfficeId].map((id) => ({ officeId: id, percent: '50' }));
  return (
    <NounForm
      kind="credit_agreement"
      of={`${projectId}${withOfficeId}`}
      corrects={corrects}
      officeId={officeId}
      projectId={projectId}
      preset={{ fromOn: today }}
      suggests={null}
      shown={[
        { field: 'fromOn', label: w.from, required: true },
        { field: 'toOn', label: w.to, hint: w.toHint },
        { field: 'occurredOn', label: w.agreedOn },
        { field: 'document', label: w.document, required: true, most: 300 },
        { field: 'officeId' },
      ]}
      own={{
        first: {
          shares: JSON.stringify(oldShares(corrects?.input) ?? halves),
          covers: ((corrects?.input['covers'] as string[] | undefined) ?? creditCovers).join(','),
        },
        input: (values) => ({
          covers: (values['covers'] ?? '').split(',').filter(Boolean),
          shares: sharesIn(values['shares']).map((share) => ({
            officeId: share.officeId,
            basisPoints: basisPointsOf(share.percent),
          })),
        }),
      }}
      onClose={onClose}
    >
      {(typed) => <Sharing form={typed} />}
    </NounForm>
  );
}

/** Who shares what, and who has to accept it. */
function Sharing({ form: { values, set, message } }: { form: EntryForm }) {
  const { credit: w } = useWords();
  const { data: offices = [] } = useApi<OfficeView[]>('/offices');
  const shares = sharesIn(values['shares']);
  const sharing = shares.map((share) => share.officeId).filter(Boolean);
  const accepter = offices.find(({ id }) => id === accepterOf(offices, sharing));
  return (
    <>
      <ShareRows
        offices={offices}
        shares={shares}
        message={message('shares')}
        onChange={(next) => set('shares', JSON.stringify(next))}
      />
      <Covers value={values['covers'] ?? ''} message={message('covers')} onChange={(covers) => set('covers', covers)} />
      {accepter ? <p className="notice wide">{w.mustAccept(accepter.name)}</p> : null}
    </>
  );
}

interface CoversProps {
  /** Codes, with commas between them. */
  readonly value: string;
  readonly message: string | undefined;
  readonly onChange: (value: string) => void;
}

function Covers({ value, message, onChange }: CoversProps) {
  const { language, words } = useLanguage();
  const chosen = value.split(',').filter(Boolean);
  return (
    <fieldset className="wide share-rows">
      <legend>{words.credit.covers}</legend>
      <div className="row">
        {creditCoverChoices(language).map(({ code, word }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => {
                const others = chosen.filter((one) => one !== code);
                onChange((event.target.checked ? [...others, code] : others).join(','));
              }}
            />{' '}
            {word}
          </label>
        ))}
      </div>
      <p className="field-hint">{words.credit.counts}</p>
      {message ? <p className="field-message">{message}</p> : null}
    </fieldset>
  );
}

function sharesIn(json: string | undefined): TypedShare[] {
  return JSON.parse(json ?? '[]') as TypedShare[];
}

function oldShares(input: EntryView['input'] | undefined): TypedShare[] | undefined {
  const shares = input?.['shares'] as { officeId: string; basisPoints: number }[] | undefined;
  return shares?.map(({ officeId, basisPoints }) => ({ officeId, percent: percentText(basisPoints) }));
}
