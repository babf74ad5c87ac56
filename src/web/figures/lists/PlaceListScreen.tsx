// One list of places: its names on the left, what figures would say by it on the right, and everything that was said of it.
import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { PlaceListView } from '../../../server/figures/placeViews.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { BulletinScreens } from '../../bulletin/BulletinScreens.tsx';
import { Form } from '../../form/ActForm.tsx';
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useAct } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { usePeriod } from '../../shell/period.ts';
import { useSession } from '../../shell/session.tsx';
import { searchOf } from '../../shell/useAddress.ts';
import { Effects } from './Effects.tsx';
import { EndListDialog } from './EndListDialog.tsx';
import { FindPlaces } from './FindPlaces.tsx';
import { ListKinds } from './ListKinds.tsx';
import { PlaceVersions } from './PlaceVersions.tsx';
import { placeLinesOf, placesTyped, withPlaces } from './placeLines.ts';
import { useTrial } from './useTrial.ts';
import styles from './lists.module.css';

export function PlaceListScreen() {
  const { listId = '' } = useParams();
  const keeps = useCityRight('publish', 'admin');
  const { data, error, refetch } = useApi('/place-lists', { q: listId, size: '1' });
  if (!keeps) return <Navigate to="/lists/places" replace />;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const list = data.rows.find((one) => one.listId === listId);
  return <Editor key={`${listId} ${list?.version}`} listId={listId} list={list} />;
}

interface EditorProps {
  readonly listId: string;
  /** Undefined of a new one. */
  readonly list: PlaceListView | undefined;
}

function Editor({ listId, list }: EditorProps) {
  const { places: w } = useWords();
  const { today } = useSession();
  const [name, setName] = useState(list?.name ?? '');
  const [effectiveFrom, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [lines, setLines] = useState(() => placeLinesOf(list?.places ?? []));
  const [asking, setAsking] = useState<'save' | 'end' | null>(null);
  const places = placesTyped(lines);
  const isWhole = name.trim().length > 1 && effectiveFrom !== '' && places.length > 0;
  const draft = { listId, name: name.trim(), places, effectiveFrom };
  const trial = useTrial(isWhole ? draft : undefined, (said, period) =>
    api('POST /place-lists/preview', { body: { period, list: said } }),
  );
  return (
    <>
      <BulletinScreens />
      <ListKinds />
      <div className="title-row">
        <h1>{list ? w.revise(list.name) : w.add}</h1>
        {list && !list.ended ? (
          <button type="button" className="button" onClick={() => setAsking('end')}>
            {w.end}
          </button>
        ) : null}
      </div>
      <div className={styles['listEditor']}>
        <Form onSubmit={() => setAsking('save')}>
          <TextField label={w.name} required maxLength={40} value={name} onChange={setName} />
          <DayField label={w.from} hint={w.fromHint} required value={effectiveFrom} onChange={setFrom} />
          <TextField
            label={w.places}
            hint={w.placesHint}
            required
            long
            maxLength={8000}
            value={lines}
            onChange={setLines}
          />
          <FindPlaces onAdd={(added) => setLines((before) => withPlaces(before, added))} />
          <div className="row">
            <button type="submit" className="button button-main" disabled={!isWhole || trial.error !== null}>
              {w.save}
            </button>
          </div>
        </Form>
        <div className="stack">
          <Effects {...trial} />
          {list ? (
            <PlaceVersions
              list={list}
              onTake={(version) => {
                setName(version.name);
                setLines(placeLinesOf(version.places));
              }}
            />
          ) : null}
        </div>
      </div>
      {asking === 'save' ? <Save draft={draft} trial={trial} onClose={() => setAsking(null)} /> : null}
      {asking === 'end' && list ? <EndListDialog list={list} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

interface SaveProps {
  readonly draft: Pick<PlaceListView, 'listId' | 'name' | 'effectiveFrom'> & {
    readonly places: ReturnType<typeof placesTyped>;
  };
  readonly trial: ReturnType<typeof useTrial>;
  readonly onClose: () => void;
}

/** What it does to figures and texts is said once more. */
function Save({ draft, trial, onClose }: SaveProps) {
  const words = useWords();
  const w = words.places;
  const navigate = useNavigate();
  const { search } = usePeriod();
  const save = useAct(
    ({ key, id }, reason: string) => api('POST /place-lists', { body: { key, list: { ...draft, id, reason } } }),
    {
      onDone: async () => {
        onClose();
        await navigate({ pathname: '/lists/places', search: searchOf(search) });
      },
    },
  );
  return (
    <Confirm
      title={w.saveTitle(draft.name)}
      action={w.save}
      reason={{ label: words.lists.reason }}
      busy={save.busy}
      error={save.error}
      onConfirm={(reason) => save.send(reason)}
      onClose={onClose}
    >
      <p>{w.saveHint(draft.effectiveFrom)}</p>
      <Effects {...trial} />
    </Confirm>
  );
}
