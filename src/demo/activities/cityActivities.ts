// Events of the year: 13 led by the city's chiefs elsewhere and 6 at home, 22 of the promotion bureau, and one more.
import type { DemoActivity } from './activity.ts';
import type { SecondSigning } from '../marks.ts';
import type { Signings } from './occasions.ts';
import { cityOffice, promotionOffice } from '../offices.ts';
import bureauMeetings from '../words/bureauMeetings.json' with { type: 'json' };
import chiefEvents from '../words/chiefEvents.json' with { type: 'json' };
import cityEvents from '../words/cityEvents.json' with { type: 'json' };

type Given = Partial<DemoActivity> & Pick<DemoActivity, 'name' | 'day' | 'place'> & { home?: boolean };

export function cityActivities(signings: Signings, again: readonly SecondSigning[]): DemoActivity[] {
  const make = (given: Given, office: string): DemoActivity => {
    const { home = false, ...rest } = given;
    const secondTime = again.filter(({ event }) => event === given.name).map(({ project }) => project);
    return {
      office,
      atHome: home,
      nature: 'comprehensive',
      part: 'lead',
      form: 'conference',
      level: 'city',
      ledBy: 'department_head',
      convener: 'city',
      signingHeld: false,
      speeches: 0,
      advanced: [],
      ...rest,
      signed: [...(signings.get(given.name) ?? []), ...secondTime],
    };
  };
  return [
    ...(chiefEvents as (Given & { home?: boolean; prefer: string[] })[]).map((event) =>
      make(
        {
          ...event,
          ledBy: 'city_chief',
          form: event.home ? 'promotion' : 'matchmaking',
          nature: event.prefer.length > 0 ? 'thematic' : 'comprehensive',
          signingHeld: true,
        },
        cityOffice,
      ),
    ),
    ...(bureauMeetings as Given[]).map((event) => make(event, promotionOffice)),
    ...(cityEvents as Given[]).map((event) => make(event, cityOffice)),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
