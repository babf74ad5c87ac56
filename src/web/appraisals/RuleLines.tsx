import { useApi } from '../api/useApi.ts';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language.tsx';
import { Picks } from './Picks.tsx';
import { emptyLine, type LineDraft } from './appraisalDraft.ts';
import styles from './appraisals.module.css';

interface RuleLinesProps {
  readonly lines: readonly LineDraft[];
  readonly message: string | undefined;
  readonly onChange: (lines: readonly LineDraft[]) => void;
}

/** Which projects are reviewed, by trade and size, and who is asked about each kind. */
export function RuleLines({ lines, message, onChange }: RuleLinesProps) {
  const { appraisals: w } = useWords();
  const f = w.ruleForm;
  const put = (key: string, more: Partial<LineDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...more } : line)));
  return (
    <section aria-label={f.lines}>
      <h2>{f.lines}</h2>
      {lines.length === 0 ? <p className="quiet">{f.noLines}</p> : null}
      {lines.map((line, n) => (
        <RuleLine
          key={line.key}
          n={n + 1}
          line={line}
          onChange={(more) => put(line.key, more)}
          onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      {message ? (
        <p className="field-message" role="alert">
          {message}
        </p>
      ) : null}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...lines, emptyLine(`new ${lines.length} ${Date.now()}`)])}
      >
        {f.addLine}
      </button>
    </section>
  );
}

interface RuleLineProps {
  readonly n: number;
  readonly line: LineDraft;
  readonly onChange: (more: Partial<LineDraft>) => void;
  readonly onRemove: () => void;
}

function RuleLine({ n, line, onChange, onRemove }: RuleLineProps) {
  const { appraisals: w } = useWords();
  const f = w.ruleForm;
  const { data: offices = [] } = useApi('/offices');
  return (
    <fieldset className={styles['appraisalLine']}>
      <legend>{f.line(n)}</legend>
      <div className="form-grid">
        <TextField label={f.name} required maxLength={40} value={line.name} onChange={(name) => onChange({ name })} />
        <TextField label={f.fromYi} decimal value={line.fromYi} onChange={(fromYi) => onChange({ fromYi })} />
        <div className="wide">
          <TextField
            label={f.industries}
            hint={f.industriesHint}
            value={line.industries}
            onChange={(industries) => onChange({ industries })}
          />
        </div>
        <Picks
          label={f.reviewers}
          choices={offices.flatMap(({ id, name, endedOn }) => (endedOn ? [] : [{ code: id, word: name }]))}
          value={line.reviewerIds}
          onChange={(reviewerIds) => onChange({ reviewerIds })}
        />
      </div>
      <p>
        <button type="button" className="plain-button" onClick={onRemove}>
          {f.removeLine(n)}
        </button>
      </p>
    </fieldset>
  );
}
