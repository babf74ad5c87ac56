import type { OfficeResultView, SchemePreview } from '../../../server/assessments/views.ts';
import { useWords } from '../../language/language.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import type { DataColumn } from '../../table/DataTable.tsx';
import { ResultTables } from '../ResultTables.tsx';

interface PreviewedProps {
  readonly preview: SchemePreview | undefined;
  readonly error: unknown;
}

/** What the scheme would say as it stands there, beside what the one in force says. */
export function Previewed({ preview, error }: PreviewedProps) {
  const w = useWords().assessments;
  if (error) return <FailureNote error={error} />;
  if (!preview) return <Waiting />;
  const { breaches, result, present } = preview;
  const now = new Map(present?.groups.flatMap(({ offices }) => offices.map((one) => [one.officeId, one] as const)));
  const beside: DataColumn<OfficeResultView>[] = present
    ? [
        {
          key: 'nowPlace',
          head: w.now,
          right: true,
          cell: ({ officeId }) => now.get(officeId)?.place ?? '—',
        },
        { key: 'nowScore', head: w.nowScore, right: true, cell: ({ officeId }) => now.get(officeId)?.text ?? '—' },
      ]
    : [];
  return (
    <>
      {breaches.length > 0 ? (
        <div className="wrong" role="alert">
          {breaches.map(({ law, field, message }) => (
            <p key={`${law} ${field ?? ''}`}>{message}</p>
          ))}
        </div>
      ) : null}
      {present ? null : <p className="quiet">{w.noPresent}</p>}
      {result ? <ResultTables result={result} beside={beside} compact /> : null}
    </>
  );
}
