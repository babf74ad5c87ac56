// How a figure stands in the catalogue of a city.

export const figureStates = ['in_force', 'ahead', 'ended'] as const;
export type FigureState = (typeof figureStates)[number];

/** shipped: as it comes with the program; changed: it ships, and the city has versions of its own; own: the city's. */
export const figureOrigins = ['shipped', 'changed', 'own'] as const;
export type FigureOrigin = (typeof figureOrigins)[number];
