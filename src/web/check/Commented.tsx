// The draft's own file back, with a comment at each problem.
import { useState } from 'react';
import { answerOf, apiUrl, ownHeaders } from '../api/request.ts';
import { Failure } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';

interface CommentedProps {
  readonly file: File;
  readonly period: string;
  readonly ledger: boolean;
  readonly taken: ReadonlySet<number>;
}

export function Commented({ file, period, ledger, taken }: CommentedProps) {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function fetchFile(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const form = new FormData();
      form.append('period', period);
      form.append('ledger', String(ledger));
      form.append('taken', [...taken].join(','));
      form.append('file', file);
      const response = await fetch(apiUrl('/checks/docx'), { method: 'POST', headers: ownHeaders(), body: form });
      if (!response.ok) answerOf(response.status, await response.text());
      save(await response.blob(), nameIn(response.headers.get('content-disposition')) ?? file.name);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" className="button" disabled={busy} onClick={() => void fetchFile()}>
        {busy ? words.check.preparing : words.check.download}
      </button>
      {error ? <Failure error={error} /> : null}
    </>
  );
}

function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded && decodeURIComponent(encoded);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun; the bytes need not be kept for longer than it takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
