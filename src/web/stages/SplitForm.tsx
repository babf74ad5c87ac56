import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { parseScaled, scaledText, trimZeros } from '../../domain/exact.ts';
import type { ProjectRowView } from '../../server/projects/views.ts';
import { fenText, wanText } from '../form/amount.ts';
import { useWords } from '../language/language.tsx';
import { PackageDialog } from './PackageDialog.tsx';
import { usePackaging } from './usePackaging.ts';

interface Part {
  readonly projectId: string;
  readonly name: string;
  readonly wan: string;
}

/** Splits a project into parts that add up to it. */
export function SplitForm({ project, onClose }: { readonly project: ProjectRowView; readonly onClose: () => void }) {
  const words = useWords();
  const newPart = (): Part => ({ projectId: uuid(), name: '', wan: '' });
  const [parts, setParts] = useState<readonly Part[]>(() => [newPart(), newPart()]);
  const [reason, setReason] = useState('');
  const set = (n: number, change: Partial<Part>) =>
    setParts(parts.map((part, i) => (i === n ? { ...part, ...change } : part)));
  const bodyOf = () => ({
    reason,
    parts: parts.map(({ projectId, name, wan }) => ({ projectId, name, investmentFen: fenText(wan, 'wan') })),
  });
  const packaging = usePackaging('POST /projects/:id/split', { id: project.id }, bodyOf, onClose);
  const whole = parseScaled(project.investmentYi ?? '0', 10) ?? 0n;
  const left = parts.reduce((rest, { wan }) => rest - (parseScaled(wan.replaceAll(/[,\s]/gu, ''), 6) ?? 0n), whole);
  const leftText = trimZeros(scaledText(left < 0n ? -left : left, 6));
  return (
    <PackageDialog
      title={words.packages.split}
      hint={words.packages.splitHint}
      reason={reason}
      onReason={setReason}
      packaging={packaging}
      onClose={onClose}
    >
      <p>
        {project.name} {wanText(whole.toString())} {words.packages.wan}
      </p>
      <ul className="package-parts">
        {parts.map((part, n) => (
          <li key={part.projectId}>
            <input
              aria-label={words.packages.part(n + 1)}
              placeholder={words.packages.part(n + 1)}
              required
              minLength={2}
              maxLength={200}
              value={part.name}
              onChange={(event) => set(n, { name: event.target.value })}
            />
            <input
              aria-label={`${words.packages.amount(n + 1)} ${words.packages.wan}`}
              placeholder={words.packages.wan}
              required
              inputMode="decimal"
              value={part.wan}
              onChange={(event) => set(n, { wan: event.target.value })}
            />
            <button
              type="button"
              className="plain-button"
              aria-label={words.packages.remove(n + 1)}
              disabled={parts.length <= 2}
              onClick={() => setParts(parts.filter((_, i) => i !== n))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="plain-button" onClick={() => setParts([...parts, newPart()])}>
          {words.packages.add}
        </button>
        <span className={left === 0n ? 'quiet' : ''} role="status">
          {left === 0n
            ? words.packages.even
            : left > 0n
              ? words.packages.left(leftText)
              : words.packages.over(leftText)}
        </span>
      </div>
    </PackageDialog>
  );
}
