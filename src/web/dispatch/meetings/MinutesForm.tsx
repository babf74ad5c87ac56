// The minutes of a meeting: a conclusion of each line, and in the same press an item of each that says who does it by when.
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { EntryView } from '../../projects/entry.ts';
import { conclusionOutcomes } from '../../../domain/dispatch/conclusion.ts';
import { formField } from '../../../labels/entries/nouns.ts';
import { nounChoices } from '../../../labels/nouns.ts';
import type { MeetingLineView, MeetingPageView } from '../../../server/dispatch/meetingViews.ts';
import { AnyOfficeField } from '../../entries/AnyOfficeField.tsx';
import type { AdjustableAct } from '../../form/adjusting.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { DayField } from '../../form/DayField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useEntryForm } from '../../form/useEntryForm.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import { correctionOf, headOf, newHead, textOf } from '../../projects/entry.ts';
import { ReasonField } from '../../projects/ReasonField.tsx';
import { useSession } from '../../shell/session.tsx';
import styles from '../dispatch.module.css';

interface MinutesFormProps {
  readonly page: MeetingPageView;
  /** The minutes that these put right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

type Values = Readonly<Record<string, string>> & { readonly reason: string };
const mostOfItem = 500;

function useMinutes({ page, corrects, onClose }: MinutesFormProps) {
  const { meeting, lines } = page;
  const { today } = useSession();
  const { meetings: w } = useWords();
  const [itemIds] = useState(() => new Map(lines.map(({ no }) => [no, uuid()])));
  const ofLine = ({ no, conclusion, outcome, ownerOfficeId }: MeetingLineView): [string, string][] => [
    [`conclusion.${no}`, corrects ? (conclusion ?? '') : ''],
    [`outcome.${no}`, (corrects ? outcome : null) ?? 'hand_over'],
    [`owner.${no}`, ownerOfficeId ?? ''],
    [`person.${no}`, ''],
    [`due.${no}`, ''],
  ];
  const first: Values = {
    ...Object.fromEntries(lines.flatMap(ofLine)),
    occurredOn: textOf(headOf(corrects?.input), 'occurredOn') ?? (meeting.on < today ? meeting.on : today),
    attendance: textOf(corrects?.input, 'attendance') ?? '',
    reason: '',
  };
  const said = (values: Values, what: string, { no }: MeetingLineView) => (values[`${what}.${no}`] ?? '').trim();
  const isHanded = (values: Values, line: MeetingLineView) =>
    !corrects &&
    said(values, 'outcome', line) === 'hand_over' &&
    ['conclusion', 'owner', 'due'].every((what) => said(values, what, line) !== '');
  const form = useEntryForm<Values>({
    place: ['minutes', corrects?.id ?? meeting.entryId].join('.'),
    useCase: corrects ? 'correct_meeting_minutes' : 'record_meeting_minutes',
    first,
    onDone: onClose,
    actsOf: (values, id) => {
      const occurredOn = values['occurredOn'] ?? today;
      const head = newHead(id, meeting.officeId, occurredOn, correctionOf(corrects, values, first));
      const conclusions = lines.flatMap((line) => {
        const conclusion = said(values, 'conclusion', line);
        return conclusion === '' ? [] : [{ lineNo: line.no, outcome: said(values, 'outcome', line), conclusion }];
      });
      const input = { head, meetingNo: meeting.no, attendance: (values['attendance'] ?? '') || null, conclusions };
      const items = lines
        .filter((line) => isHanded(values, line))
        .map((line) => ({
          kind: 'dispatch_item',
          input: {
            head: newHead(itemIds.get(line.no) ?? uuid(), meeting.officeId, occurredOn),
            what: said(values, 'conclusion', line).slice(0, mostOfItem),
            ownerOfficeId: said(values, 'owner', line),
            person: said(values, 'person', line) || null,
            dueOn: said(values, 'due', line),
            origin: 'meeting',
            originNote: w.ofMeeting(meeting.no, line.no),
            projectId: line.reached ? line.projectId : null,
            meetingNo: meeting.no,
            lineNo: line.no,
          },
        }));
      // Their fields are those of the nouns.
      return [{ kind: 'meeting_minutes', input }, ...items] as unknown as AdjustableAct[];
    },
  });
  return { form, handed: lines.filter((line) => isHanded(form.values, line)).length };
}

export function MinutesForm(props: MinutesFormProps) {
  const { page, corrects, onClose } = props;
  const { language, words } = useLanguage();
  const w = words.meetings.minutes;
  const { today } = useSession();
  const { form, handed } = useMinutes(props);
  const { values, set, message } = form;
  const day = formField('meeting_minutes', 'occurredOn', language).label ?? words.form.occurredOn;
  const who = formField('meeting_minutes', 'attendance', language);
  return (
    <EntryDialog
      title={w.title(page.meeting.no)}
      form={form}
      action={handed > 0 ? w.hands(handed) : w.save}
      {...(corrects ? {} : { hint: w.hint })}
      onClose={onClose}
    >
      <DayField
        label={day}
        name="occurredOn"
        required
        max={today}
        message={message('occurredOn')}
        value={values['occurredOn'] ?? ''}
        onChange={(on) => set('occurredOn', on)}
      />
      <TextField
        label={who.label ?? ''}
        {...(who.hint ? { hint: who.hint } : {})}
        maxLength={500}
        message={message('attendance')}
        value={values['attendance'] ?? ''}
        onChange={(text) => set('attendance', text)}
      />
      {page.lines.map((line) => (
        <Line key={line.no} line={line} values={values} set={set} hands={!corrects} />
      ))}
      {corrects ? (
        <ReasonField value={values.reason} message={message('reason')} onChange={(value) => set('reason', value)} />
      ) : null}
    </EntryDialog>
  );
}

interface LineProps {
  readonly line: MeetingLineView;
  readonly values: Values;
  readonly set: (field: string, value: string) => void;
  readonly hands: boolean;
}

function Line({ line: { no, what, projectName }, values, set, hands }: LineProps) {
  const { language, words } = useLanguage();
  const w = words.meetings.minutes;
  const value = (name: string) => values[`${name}.${no}`] ?? '';
  const change = (name: string) => (to: string) => set(`${name}.${no}`, to);
  const choices = nounChoices('conclusionOutcome', language).filter(({ code }) =>
    conclusionOutcomes.some((one) => one === code),
  );
  return (
    <fieldset className={`wide ${styles['minutesLine']}`}>
      <legend>
        {no}. {projectName ? <strong>{projectName} </strong> : null}
        {what}
      </legend>
      <div className="wide">
        <TextField label={w.conclusion(no)} long value={value('conclusion')} onChange={change('conclusion')} />
      </div>
      <ChoiceField label={w.outcome} choices={choices} value={value('outcome')} onChange={change('outcome')} />
      {hands && value('outcome') === 'hand_over' ? (
        <>
          <AnyOfficeField
            label={w.owner}
            name={`owner.${no}`}
            required={false}
            value={value('owner')}
            onChange={change('owner')}
          />
          <TextField label={w.person} maxLength={60} value={value('person')} onChange={change('person')} />
          <DayField label={w.due} value={value('due')} onChange={change('due')} />
        </>
      ) : null}
    </fieldset>
  );
}
