// How activities are listed on their screen.
import type { Listed } from '../entries/listed.ts';

export const activityListed = {
  columns: [
    'host',
    'place',
    'region',
    'form',
    'level',
    'guests',
    'guestCompanies',
    'attendees.body',
    'signedProjectIds',
  ],
  filters: {
    form: ['form'],
    part: ['part'],
    level: ['level'],
    nature: ['nature'],
    convener: ['convener'],
    ledBy: ['ledBy'],
    atHome: ['atHome'],
    place: ['place'],
    region: ['region'],
    host: ['host', 'coHosts'],
    bodyKind: ['attendees.kind'],
    guest: ['attendees.body', 'attendees.personName', 'attendees.title'],
  },
  sums: {
    attendees: { of: 'rows', list: 'attendees' },
    guests: { of: 'sum', field: 'guests' },
    guestCompanies: { of: 'sum', field: 'guestCompanies' },
    signed: { of: 'rows', list: 'signedProjectIds' },
    advanced: { of: 'rows', list: 'advancedProjectIds' },
    speeches: { of: 'sum', field: 'speeches' },
  },
  found: [
    ...['name', 'place', 'series', 'theme', 'media', 'host', 'coHosts', 'region'],
    ...['attendees.body', 'attendees.personName', 'attendees.title'],
    ...['speakers.body', 'speakers.personName', 'speakers.topic', 'reports.outlet', 'reports.headline'],
  ],
} as const satisfies Listed;
