// Units of numbers that are only relations between others.
import { doublings, percent, pointsUnit, times } from '../figures/unit.ts';

const relative = new Set([percent, pointsUnit, times, doublings]);

export const isRelativeUnit = (dimension: string): boolean => relative.has(dimension);
