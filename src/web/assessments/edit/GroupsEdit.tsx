import { officeKinds } from '../../../domain/offices/office.ts';
import type { SchemeBody } from '../../../domain/assessments/scheme.ts';
import { nounWord } from '../../../labels/nouns.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from '../assessments.module.css';
import { InlineChoice, InlineText, InlineLine } from './Inline.tsx';
import { PhraseLines } from './PhraseLines.tsx';
import { SizeEdit } from './SizeEdit.tsx';
import type { Sets } from './schemeDraft.ts';

interface GroupsProps {
  readonly body: SchemeBody;
  readonly onChange: Sets<SchemeBody>;
}

/** Who is held against whom, and who is not assessed. */
export function GroupsEdit({ body, onChange }: GroupsProps) {
  const { words } = useLanguage();
  const w = words.assessments;
  const { data } = useApi('/offices');
  const offices = (data ?? []).map(({ id, shortName }) => ({ code: id, word: shortName }));
  const [first] = offices;
  return (
    <section className={styles['part']} aria-labelledby="groups">
      <h2 id="groups">{w.groups}</h2>
      <PhraseLines
        lines={body.groups}
        least={1}
        add={w.addGroup}
        newLine={() => ({ name: '', kinds: [], offices: [], size: null })}
        onChange={(groups) => onChange({ ...body, groups })}
      >
        {(group, change) => <GroupEdit group={group} offices={offices} onChange={change} />}
      </PhraseLines>
      <h3>{w.excludedOffices}</h3>
      <PhraseLines
        lines={body.excluded}
        add={w.addExcluded}
        newLine={() => ({ officeId: first?.code ?? '', reason: '' })}
        onChange={(excluded) => onChange({ ...body, excluded })}
      >
        {(one, change) => (
          <>
            <InlineChoice
              label={w.office}
              value={one.officeId}
              choices={offices}
              onChange={(officeId) => change({ ...one, officeId })}
            />
            <InlineText
              label={w.why}
              long
              required
              value={one.reason}
              onChange={(reason) => change({ ...one, reason })}
            />
          </>
        )}
      </PhraseLines>
    </section>
  );
}

type Group = SchemeBody['groups'][number];

interface GroupProps {
  readonly group: Group;
  readonly offices: readonly { readonly code: string; readonly word: string }[];
  readonly onChange: Sets<Group>;
}

function GroupEdit({ group, offices, onChange }: GroupProps) {
  const { language, words } = useLanguage();
  const w = words.assessments;
  const { kinds, offices: named } = group;
  const others = offices.filter(({ code }) => !named.includes(code));
  const toggle = (kind: Group['kinds'][number]) =>
    onChange({ ...group, kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind] });
  return (
    <>
      <InlineText
        label={w.groupName}
        long
        required
        value={group.name}
        onChange={(name) => onChange({ ...group, name })}
      />
      <InlineLine>
        {officeKinds
          .filter((kind) => kind !== 'city')
          .map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />{' '}
              {nounWord('officeKind', kind, language)}
            </label>
          ))}
      </InlineLine>
      {named.map((id) => (
        <button
          key={id}
          type="button"
          className="plain-button"
          onClick={() => onChange({ ...group, offices: named.filter((one) => one !== id) })}
        >
          {offices.find(({ code }) => code === id)?.word ?? id} ×
        </button>
      ))}
      <InlineChoice
        label={w.named}
        value=""
        choices={[{ code: '', word: w.named }, ...others]}
        onChange={(id) => onChange({ ...group, offices: id === '' ? named : [...named, id] })}
      />
      <SizeEdit size={group.size} onChange={(size) => onChange({ ...group, size })} />
    </>
  );
}
