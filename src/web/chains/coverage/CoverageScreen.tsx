// 企业名录: of which divisions the register is stated to be whole, and by which list. Only there is a node called missing.
import { useState } from 'react';
import { Link } from 'react-router';
import { counted } from '../../../labels/counted.ts';
import type { RegisterCoverageView } from '../../../server/chains/views.ts';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { Empty, Failure } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { type DataColumn, DataTable } from '../../table/DataTable.tsx';
import { NetParts } from '../NetParts.tsx';
import { CoverageForm } from './CoverageForm.tsx';

type Division = RegisterCoverageView['divisions'][number];

export function CoverageScreen() {
  const { net, chains: w } = useWords();
  const enters = useCityRight('enter');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, refetch } = useApi('/register-coverage');
  const columns = useColumns();
  const choice = enters
    ? { chosen, onChoose: setChosen, nameOf: ({ name }: Division) => name, may: () => true }
    : undefined;
  return (
    <>
      <NetParts />
      <div className="title-row">
        <h1>{net.coverage}</h1>
        {enters ? (
          <Link className="button" to="/imports">
            {w.importRegister}
          </Link>
        ) : null}
      </div>
      <p className="quiet">{w.coverageHint}</p>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.divisions.length === 0 ? <Empty title={w.noDivisions} /> : null}
      {data && data.divisions.length > 0 ? (
        <>
          {enters ? <CoverageForm divisions={chosen} onDone={() => setChosen([])} /> : null}
          <DataTable
            slides="long-table"
            columns={columns}
            rows={data.divisions}
            keyOf={({ code }) => code}
            {...(choice ? { choice } : {})}
          />
        </>
      ) : null}
    </>
  );
}

function useColumns(): readonly DataColumn<Division>[] {
  const { chains: w } = useWords();
  return [
    {
      key: 'division',
      head: w.division,
      names: true,
      cell: ({ code, name }) => (
        <>
          <span className="tabular">{code}</span> {name}
        </>
      ),
    },
    { key: 'nodes', head: w.nodesThere, right: true, cell: ({ nodes }) => counted(nodes) },
    { key: 'firms', head: w.firmsThere, right: true, cell: ({ firms }) => counted(firms) },
    {
      key: 'state',
      head: w.coverageState,
      className: 'nowrap',
      cell: ({ stated }) => (stated?.whole ? w.covered(stated.asOf) : <span className="quiet">{w.notCovered}</span>),
    },
    {
      key: 'by',
      head: w.coverageBy,
      cell: ({ stated }) =>
        stated?.whole ? w.coverageSaid(stated.source, stated.recordedBy, instantText(stated.recordedAt)) : '',
    },
  ];
}
