// What an item that is handed over comes from, and what a line of an agenda does.

/** A light that turned red, an obstacle, what a meeting decided, or none of these. */
export const itemOrigins = ['light', 'obstacle', 'meeting', 'hand'] as const;
export type ItemOrigin = (typeof itemOrigins)[number];

/** The same, where a meeting is one that put the matter off; and an item that is late or due. */
export const agendaOrigins = ['item', ...itemOrigins] as const;
export type AgendaOrigin = (typeof agendaOrigins)[number];
