// Projects that an entry names: found by name or code among those in reach, shown with a way to take each out.
import { useDeferredValue, useState } from 'react';
import { useApi } from '../api/useApi.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { useWords } from '../language/language.tsx';
import { type ChosenProject, chosenIn, chosenText } from './drawn.ts';
import css from './listed/listed.module.css';

interface ProjectsFieldProps {
  readonly label: string;
  readonly name: string;
  readonly message: string | undefined;
  /** Of those that stood there already. */
  readonly names: Readonly<Record<string, string>>;
  /** Absent: as many as one likes. */
  readonly most?: number | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ProjectsField({ label, name, message, names, most, value, onChange }: ProjectsFieldProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const enough = asked.length >= 2;
  const { data } = useApi('/projects', { q: asked, size: 8 }, { enabled: enough, keep: true });
  const chosen = chosenIn(value);
  const nameOf = ({ id, name: said }: ChosenProject) => said ?? names[id] ?? words.listed.outOfReach;
  const full = most !== undefined && chosen.length >= most;
  const found = enough ? (data?.rows ?? []).filter(({ id }) => !chosen.some((one) => one.id === id)) : [];
  const add = (project: ChosenProject) => {
    onChange(chosenText([...chosen, project]));
    setTyped('');
  };
  return (
    <div className="wide">
      <LabelledField
        label={label}
        name={name}
        message={message}
        {...(enough && data?.total === 0 ? { hint: words.listed.noProject } : {})}
      >
        {(tie) => (
          <>
            {chosen.length > 0 ? (
              <ul className={css['entryChosen']}>
                {chosen.map((project) => (
                  <li key={project.id}>
                    <span>{nameOf(project)}</span>
                    <button
                      type="button"
                      className="plain-button"
                      aria-label={words.listed.dropProject(nameOf(project))}
                      onClick={() => onChange(chosenText(chosen.filter(({ id }) => id !== project.id)))}
                    >
                      {words.listed.drop}
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
            {full ? null : (
              <input
                {...tie}
                type="search"
                autoComplete="off"
                maxLength={100}
                placeholder={words.listed.findProject}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
            {found.length > 0 ? (
              <ul className={css['entryChosen']}>
                {found.map((project) => (
                  <li key={project.id}>
                    <button type="button" className="plain-button" onClick={() => add(project)}>
                      {project.name}
                    </button>
                    <span className="quiet">
                      {project.code} · {project.office}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
          </>
        )}
      </LabelledField>
    </div>
  );
}
