// Closing of periods (结账): every office against the months of a year; a cell opens its period.
import { useState } from 'react';
import { useApi } from '../api/useApi.ts';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { Failure } from '../parts/Failure.tsx';
import { usePeriod } from '../shell/period.ts';
import { useNarrow } from '../parts/useNarrow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { AssessmentYears } from './AssessmentYears.tsx';
import { CloseTable } from './CloseTable.tsx';
import { CloseHistory } from './CloseHistory.tsx';
import { CloseList } from './CloseList.tsx';
import { PeriodDialog } from './PeriodDialog.tsx';
import type { ChosenCell } from './state.ts';
import './closes.css';

export function CloseScreen() {
  const words = useWords();
  const narrow = useNarrow();
  const { year } = usePeriod();
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const { data, error, isPlaceholderData, refetch } = useApi('/closes', { year }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  const List = narrow ? CloseList : CloseTable;
  const row = data?.rows.find(({ officeId }) => officeId === chosen?.officeId);
  const cell = row?.cells.find(({ period }) => period === chosen?.period);
  return (
    <div className="closes" aria-busy={isPlaceholderData}>
      <BulletinScreens />
      <div className="title-row">
        <h1>{words.closes.title(words.periodName(year))}</h1>
      </div>
      <p className="quiet">{words.closes.hint}</p>
      {data ? <List grid={data} onChoose={setChosen} /> : <Waiting tall />}
      {data ? <CloseHistory history={data.history} /> : null}
      <AssessmentYears year={Number(year)} />
      {data && chosen && cell ? (
        <PeriodDialog chosen={chosen} cell={cell} grid={data} onClose={() => setChosen(null)} />
      ) : null}
    </div>
  );
}
