// The chain as a workbook: out, and in again with a look at what it would change.
import { useState } from 'react';
import type { ChainDraft } from '../../../domain/chains/chain.ts';
import { apiUrl } from '../../api/request.ts';
import { upload } from '../../api/upload.ts';
import { FailureNote } from '../../parts/Failure.tsx';
import { useWords } from '../../language/language.tsx';
import { Difference } from './Difference.tsx';
import { useQuestion } from '../../form/useAct.ts';

interface SheetsProps {
  readonly chainId: string;
  readonly version: number;
  readonly busy: boolean;
  readonly mayDraw: boolean;
  readonly onApply: (draft: ChainDraft, baseVersion: number | null) => void;
}

export function ChainSheets({ chainId, version, busy, mayDraw, onApply }: SheetsProps) {
  const w = useWords().chains;
  const [fileKey, setFileKey] = useState(0);
  const read = useQuestion(
    (_, file: File) => upload('POST /chains/:id/sheets', file, { at: { id: chainId } }, () => {}).done,
  );
  const found = read.answer;
  return (
    <section className="stack" aria-labelledby="chain-sheets">
      <h2 id="chain-sheets">{w.sheets}</h2>
      <div className="row">
        <a className="button" href={apiUrl(`/chains/${chainId}/versions/${version}/chain.xlsx`)} download>
          {w.exportSheet}
        </a>
        <a className="button" href={apiUrl(`/chains/${chainId}/lists.docx`)} download>
          {w.documents} .docx
        </a>
        <a className="button" href={apiUrl(`/chains/${chainId}/lists.xlsx`)} download>
          {w.documents} .xlsx
        </a>
        {mayDraw ? (
          <label className="button chain-file">
            {w.importSheet}
            <input
              key={fileKey}
              className="hidden-from-sight"
              type="file"
              accept=".xlsx"
              onChange={(event) => {
                const file = event.target.files?.[0];
                // A file that was mended may be chosen again under its name.
                setFileKey((n) => n + 1);
                if (file) read.send(file);
              }}
            />
          </label>
        ) : null}
      </div>
      {mayDraw ? <p className="field-hint">{w.importHint}</p> : null}
      {read.busy ? <p role="status">{w.reading}</p> : null}
      <FailureNote error={read.error} />
      {found && found.problems.length > 0 ? (
        <div role="alert">
          <p>{w.problems(found.problems.length)}</p>
          <ul className="chain-problems">
            {found.problems.map(({ sheet, cell, value, law, message }) => (
              <li key={`${sheet} ${cell} ${law} ${value}`}>
                <strong>{sheet ? w.place(sheet, cell ?? '') : ''}</strong> {message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {found && found.problems.length === 0 ? (
        <div className="stack" role="status">
          <p>{w.ready}</p>
          <Difference difference={found.difference} />
          <div className="row">
            <button
              type="button"
              className="button button-main"
              disabled={busy}
              onClick={() => onApply(found.draft, found.baseVersion)}
            >
              {w.apply}
            </button>
          </div>
        </div>
      ) : null}
    </section>
  );
}
