// Dispatch meetings: the list, one with its agenda and what was concluded, what asks to be put on the next, and the papers. Meetings
// and minutes are recorded as entries.
import { z } from 'zod';
import { agendaCandidates } from '../../app/dispatch/meetings/agenda.ts';
import { listMeetings, meetingPage } from '../../app/dispatch/meetings/meetings.ts';
import { officesInReach } from '../../app/people/reach.ts';
import { dispatchMeetingKinds, MeetingNo } from '../../domain/dispatch/meeting.ts';
import { meetingStates } from '../../storage/dispatch/meetingList.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, optionalText, page, type Routes, type ServingOptions, size } from '../route.ts';
import { candidatesView } from './agendaWords.ts';
import { AgendaCandidatesView, MeetingListView, MeetingPageView } from './meetingViews.ts';

/** An empty parameter means the same as none. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const yes = orNone(z.enum(['true']));
const tags = ['dispatch'];

const Filter = z.strictObject({
  no: orNone(MeetingNo).meta({ description: 'The one of this number' }),
  kind: orNone(z.enum(dispatchMeetingKinds)).meta({ description: 'Only meetings of this kind' }),
  state: orNone(z.enum(meetingStates)),
  office: optionalText,
  mine: yes,
  week: yes,
});

export function meetingRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/dispatch-meetings',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Dispatch meetings as they stand today: those to come first, the next one at the top',
          querystring: Filter.extend({ page, size }),
          response: { 200: MeetingListView },
        },
      },
      async (request): Promise<MeetingListView> => {
        const { page: number, size: rows, mine, week, ...query } = request.query;
        const asked = { ...query, mine: mine === 'true', week: week === 'true' };
        return listMeetings(store, actorOf(request), asked, { page: number, size: rows });
      },
    ),

    app.get(
      '/dispatch-meetings/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'A meeting with its agenda, what was concluded of each line, and what was handed over',
          params: Id,
          response: { 200: MeetingPageView },
        },
      },
      async (request): Promise<MeetingPageView> => {
        const actor = actorOf(request);
        return meetingPage(store, actor, request.params.id, await officesInReach(store, actor, ['enter']));
      },
    ),

    app.get(
      '/agenda-candidates',
      {
        access: right('enter', { elsewhere: 422 }),
        schema: {
          tags,
          summary:
            'What asks to be put on the agenda of an office: red lights, obstacles, items late or due, what was put off',
          querystring: z.strictObject({
            office: z
              .uuid()
              .meta({ description: 'Id of the office that calls the meeting: one for which the caller enters' }),
          }),
          response: { 200: AgendaCandidatesView },
        },
      },
      async (request): Promise<AgendaCandidatesView> =>
        candidatesView(await agendaCandidates(store, actorOf(request), request.query.office), languageOf(request)),
    ),
  ] as const;
}
