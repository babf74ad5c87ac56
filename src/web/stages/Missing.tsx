// What a project lacks for its next stage: each item opens the form that mends it, at its field.
import { useState } from 'react';
import { Link } from 'react-router';
import { nounThat } from '../../domain/entries/nouns.ts';
import type { Stage } from '../../domain/projects/project.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { MissingView, StageLogView, StagesView } from '../../server/stages/views.ts';
import { useLanguage } from '../language/language.tsx';
import './stages.css';

/** The form by which it is recorded that a project reached a stage. */
const recording = (stage: Stage) => `form=${nounThat('reaches').kind}&kind=${stage}`;

interface MissingProps {
  readonly stages: StagesView;
  /** Whoever may not enter sees the list without the links. */
  readonly enters: boolean;
}

export function Missing({ stages, enters }: MissingProps) {
  const { language, words } = useLanguage();
  const [chosen, setChosen] = useState<Stage | null>(null);
  const next = stages.next.find(({ stage }) => stage === chosen) ?? stages.next[0];
  const owed = next?.missing.filter(({ exempt }) => exempt === null) ?? [];
  const isMilestone = next !== undefined && next.stage !== 'lead' && next.stage !== 'talks';
  const name = (stage: Stage) => nounWord('stage', stage, language);
  return (
    <section aria-labelledby="missing" className="missing">
      <div className="time-line-head">
        <h2 id="missing">{words.stages.next}</h2>
        {stages.next.length > 1 ? (
          <select
            aria-label={words.stages.nextStage}
            value={next?.stage}
            onChange={(event) => setChosen(event.target.value as Stage)}
          >
            {stages.next.map(({ stage }) => (
              <option key={stage} value={stage}>
                {name(stage)}
              </option>
            ))}
          </select>
        ) : (
          <strong>{next ? name(next.stage) : words.stages.noNext}</strong>
        )}
      </div>
      {next && owed.length === 0 ? (
        <p className="missing-none">{words.stages.nothingMissing(name(next.stage))}</p>
      ) : null}
      {owed.length > 0 ? (
        <ul>
          {owed.map((item) => (
            <Item key={item.id} item={item} to={next?.stage} log={stages.log} linked={enters} />
          ))}
        </ul>
      ) : null}
      {next && enters && isMilestone ? (
        <p>
          <Link className="button" to={`?${recording(next.stage)}`} preventScrollReset>
            {words.stages.record(name(next.stage))}
          </Link>
        </p>
      ) : null}
      {stages.open.length > 0 ? (
        <>
          <h3>{words.stages.open}</h3>
          <ul>
            {stages.open.map((item) => (
              <Item key={item.id} item={item} to={item.from} log={stages.log} linked={enters} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

interface ItemProps {
  readonly item: MissingView;
  readonly to: Stage | undefined;
  readonly log: readonly StageLogView[];
  readonly linked: boolean;
}

function Item({ item, to, log, linked }: ItemProps) {
  const { language, words } = useLanguage();
  const { id, name, form, field, from, exempt } = item;
  const stands = log.find((row) => row.stage === from && row.days !== null);
  // What a stage that is reached lacks is put right where it stands; what the next one lacks comes with its own row.
  const reached = stands
    ? `form=correct&entry=${stands.entryId}`
    : recording(field === 'evidence' ? from : (to ?? from));
  const place = form === 'facts' ? `form=${form}` : reached;
  return (
    <li>
      {linked ? (
        <Link to={`?${place}&field=${field}`} data-requirement={id} preventScrollReset>
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      <span className="quiet">
        {exempt
          ? words.stages.exempt(nounWord('origin', exempt, language))
          : words.stages.from(nounWord('stage', from, language))}
      </span>
    </li>
  );
}
