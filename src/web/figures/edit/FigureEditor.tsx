// A figure is written as a sentence; what it comes to stands beside it.
import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { CountableView } from '../../../server/figures/cityFigureViews.ts';
import { useApi } from '../../api/useApi.ts';
import { Form } from '../../form/ActForm.tsx';
import { BulletinScreens } from '../../bulletin/BulletinScreens.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { usePeriod } from '../../shell/period.ts';
import { useSession } from '../../shell/session.tsx';
import { searchOf } from '../../shell/useAddress.ts';
import { useWords } from '../../language/language.tsx';
import { FigureUses } from '../catalogue/FigureUses.tsx';
import { figureDraftOf, emptyFigure, type FigureDraft } from './figureDraft.ts';
import { Preview } from './Preview.tsx';
import { Named, PrintedPart } from './Printed.tsx';
import { Sentence } from './Sentence.tsx';
import { useDraft } from './useDraft.ts';
import './figureEditor.css';

export function NewFigureScreen() {
  const { today } = useSession();
  const countable = useApi('/countable');
  const own = useApi('/city-figures', { origin: 'own', size: '1' });
  if (!useCityRight('publish', 'admin')) return <Navigate to="/figures" replace />;
  const error = countable.error ?? own.error;
  if (error) return <Failure error={error} again={() => void countable.refetch()} />;
  if (!countable.data || !own.data) return <Waiting tall />;
  return <Editor countable={countable.data} first={emptyFigure(`city_${own.data.total + 1}`, today)} />;
}

export function ReviseFigureScreen() {
  const { id = '' } = useParams();
  const { today } = useSession();
  const countable = useApi('/countable');
  const figure = useApi('/city-figures/:id', { id });
  if (!useCityRight('publish', 'admin')) return <Navigate to={`/figures/${id}`} replace />;
  const error = countable.error ?? figure.error;
  if (error) return <Failure error={error} again={() => void figure.refetch()} />;
  if (!countable.data || !figure.data) return <Waiting tall />;
  return <Editor countable={countable.data} first={figureDraftOf(figure.data, today)} named={figure.data.name} />;
}

interface EditorProps {
  readonly first: FigureDraft;
  readonly countable: CountableView;
  /** Of a figure that is there. */
  readonly named?: string;
}

function Editor({ first, countable, named }: EditorProps) {
  const words = useWords();
  const w = words.figureEditor;
  const go = useNavigate();
  const { search } = usePeriod();
  const { draft, set, period, preview, save, isNamed, maySave } = useDraft(
    first,
    countable,
    (id) => void go({ pathname: `/figures/${id}`, search: searchOf(search) }),
  );
  const [asking, setAsking] = useState(false);
  const title = named === undefined ? w.title : w.reviseTitle(named);
  return (
    <>
      <BulletinScreens />
      <div className="title-row">
        <h1>{title}</h1>
      </div>
      <div className="figure-editor">
        <Form className="stack" onSubmit={() => setAsking(true)}>
          <Named draft={draft} onChange={set} />
          <Sentence draft={draft} countable={countable} onChange={set} />
          <PrintedPart draft={draft} countable={countable} onChange={set} />
          {isNamed ? null : <p className="field-hint">{w.nameFirst}</p>}
          <div className="row">
            <button type="submit" className="button button-main" disabled={!maySave}>
              {w.save}
            </button>
            <button type="button" className="button" onClick={() => void go(-1)}>
              {w.cancel}
            </button>
          </div>
        </Form>
        <Preview period={period} {...preview} />
      </div>
      {asking && preview.answer ? (
        <Confirm
          title={w.confirmTitle(draft.nameZh || named || draft.id)}
          action={w.confirm}
          reason={{ label: words.catalogue.reason }}
          busy={save.busy}
          error={save.error}
          onConfirm={(reason) => save.send(reason)}
          onClose={() => setAsking(false)}
        >
          <p>{w.confirmHint(draft.effectiveFrom)}</p>
          <FigureUses texts={preview.answer.texts} figures={preview.answer.figures} />
        </Confirm>
      ) : null}
    </>
  );
}
