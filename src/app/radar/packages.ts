// Packages that nobody linked with their parts: of one firm's projects in one county and season several add up to another.
import type { Suspected } from '../../names/twins/suspicion.ts';
import type { Side } from './twinPair.ts';

/** Days between a package and its parts. */
const season = 92;
/** Among more than so many, some add up by chance. */
const mostParts = 8;

/** By a rule of the field and not by weight, so that it says no chance. */
export const packagePart: Suspected = {
  suspicion: 'package_part',
  verdict: 'apart',
  chance: 0,
  priorBits: 0,
  reasons: [],
};

/** Each total among projects of one firm, with the parts that add up to it: to the fen. */
export function packagesAmong<S extends Side>(projects: readonly S[]): { readonly total: S; readonly parts: S[] }[] {
  return projects.flatMap((total) => {
    const { amountFen, signedDay, where } = total.told;
    if (!amountFen || signedDay === null) return [];
    const beside = projects.filter(
      ({ told }) =>
        told.where.reported === where.reported &&
        told.amountFen !== null &&
        told.amountFen > 0 &&
        told.amountFen < amountFen &&
        Math.abs((told.signedDay ?? Number.NaN) - signedDay) <= season,
    );
    const parts = beside.length <= mostParts ? addingUp(beside, amountFen) : undefined;
    return parts ? [{ total, parts }] : [];
  });
}

/** All of them, or the most of them, that add up; two at least. */
function addingUp<S extends Side>(beside: readonly S[], wanted: number): S[] | undefined {
  let best: S[] | undefined;
  for (let chosen = 1; chosen < 2 ** beside.length; chosen++) {
    const parts = beside.filter((_, i) => (chosen >> i) & 1);
    if (parts.length < 2 || parts.length <= (best?.length ?? 0)) continue;
    if (parts.reduce((sum, { told }) => sum + (told.amountFen ?? 0), 0) === wanted) best = parts;
  }
  return best;
}
