import type { SchemeBody } from '../../../domain/assessments/scheme.ts';
import { useWords } from '../../language/language.tsx';
import { useWhole } from '../../form/useWhole.ts';
import { RankingNotices } from '../Offered.tsx';
import styles from '../assessments.module.css';
import { GradesEdit } from './GradesEdit.tsx';
import { choicesOf, InlineChoice, InlineText, InlineLine } from './Inline.tsx';
import { InputEdit } from './InputEdit.tsx';
import { PhraseLines } from './PhraseLines.tsx';
import { type Sets, figureNamed } from './schemeDraft.ts';

interface RulesProps {
  readonly body: SchemeBody;
  readonly onChange: Sets<SchemeBody>;
}

const digits = ['0', '1', '2', '3', '4'].map((code) => ({ code, word: code }));

/** Rounding, ties, vetoes, how often, and how long offices may object. */
export function RulesEdit({ body, onChange }: RulesProps) {
  const w = useWords().assessments;
  const days = useWhole(body.objectionDays, (objectionDays) => onChange({ ...body, objectionDays }));
  const breaks = [
    { code: '', word: w.noTieBreak },
    ...body.indicators.map(({ id, name }) => ({ code: id, word: name })),
  ];
  return (
    <section className={styles['part']} aria-labelledby="rules">
      <h2 id="rules">{w.rules}</h2>
      <InlineLine>
        {w.decimals}
        <InlineChoice
          label={w.decimals}
          value={String(body.decimals)}
          choices={digits}
          onChange={(code) => onChange({ ...body, decimals: Number(code) })}
        />
        {w.ties}
        <InlineChoice
          label={w.ties}
          value={body.ties}
          choices={choicesOf(w.tieWords)}
          onChange={(ties) => onChange({ ...body, ties })}
        />
        {w.tieBreak}
        <InlineChoice
          label={w.tieBreak}
          value={body.tieBreak[0] ?? ''}
          choices={breaks}
          onChange={(id) => onChange({ ...body, tieBreak: id === '' ? [] : [id] })}
        />
        {w.objectionDays}
        <InlineText label={w.objectionDays} decimal {...days} />
      </InlineLine>
      <h3>{w.vetoes}</h3>
      <PhraseLines
        lines={body.vetoes}
        add={w.addVeto}
        newLine={() => ({ name: w.vetoes, input: figureNamed('funds_arrived'), atLeast: '1' })}
        onChange={(vetoes) => onChange({ ...body, vetoes })}
      >
        {(veto, change) => (
          <>
            <InlineText
              label={w.vetoes}
              long
              required
              value={veto.name}
              onChange={(name) => change({ ...veto, name })}
            />
            <InputEdit input={veto.input} onChange={(input) => change({ ...veto, input })} />
            {w.need}
            <InlineText
              label={w.need}
              decimal
              value={veto.atLeast}
              onChange={(atLeast) => change({ ...veto, atLeast })}
            />
          </>
        )}
      </PhraseLines>
      <GradesEdit body={body} onChange={onChange} />
      <h3>{w.often}</h3>
      <InlineLine>
        <InlineText
          label={w.oftenHint}
          long
          value={body.often ?? ''}
          onChange={(often) => onChange({ ...body, often: often || null })}
        />
      </InlineLine>
      <RankingNotices />
    </section>
  );
}
