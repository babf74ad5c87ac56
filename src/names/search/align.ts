// How well a short name can be read out of a full one: its characters in order, weighted by how rare they are, best from
// where the firm's own word begins; what is passed over in between costs, a place or a legal form passed over does not.
import { part } from './nameIndex.ts';

/** In units of the weight of characters (natural logarithms of rarity). Chosen on one half of a bench's rows, shown on the other. */
export interface AlignCosts {
  /** Own characters passed over before the first match, between matches and after the last. */
  readonly lead: number;
  readonly gap: number;
  readonly tail: number;
  /** A place passed over between matches; a place read from its middle. */
  readonly place: number;
  readonly split: number;
  /** Two characters side by side in both. */
  readonly beside: number;
  /** Share of its weight that a character costs which is there but out of order, or not there at all. */
  readonly moved: number;
  readonly missing: number;
  /** Share of its weight that a character gains where another one stands that is read alike. */
  readonly sound: number;
}

export interface WeighedName {
  readonly chars: Uint16Array;
  /** Weight of each character. */
  readonly weights: Float32Array;
  /** How each is read; 0 where nobody knows. */
  readonly sounds: Uint16Array;
  /** 1 where the character only says how the firm is organised (股份, 集团). */
  readonly loose: Uint8Array;
}

const longest = 64;
const rows = new Float64Array(2 * (longest + 1));

/** The best reading's score; `present[i]` is filled with what the query's character `i` gains when it stands elsewhere. */
export function align(
  query: WeighedName,
  chars: Uint16Array,
  parts: Uint8Array,
  start: number,
  end: number,
  elsewhere: (i: number) => number,
  costs: AlignCosts,
  soundOf?: Uint16Array,
): number {
  const length = Math.min(end - start, longest);
  // open[j]: first i characters read within the first j; closed[j]: character i read exactly at j.
  const open = rows.subarray(0, length + 1);
  const matched = rows.subarray(longest + 1, longest + 2 + length);
  open[0] = 0;
  for (let j = 1; j <= length; j++)
    open[j] = (open[j - 1] ?? 0) - (parts[start + j - 1] === part.core ? costs.lead : 0);
  matched.fill(-Infinity);
  const m = query.chars.length;
  for (let i = 1; i <= m; i++) {
    const weight = query.weights[i - 1] ?? 0;
    const char = query.chars[i - 1];
    const sound = soundOf ? (query.sounds[i - 1] ?? 0) : 0;
    const miss = missCost(query, i - 1, weight, costs, elsewhere, chars, start, length);
    const core = i === m ? costs.tail : costs.gap;
    const place = i === m ? 0 : costs.place;
    let openBefore: number = open[0] ?? 0;
    let matchedBefore = -Infinity;
    open[0] = openBefore - miss;
    for (let j = 1; j <= length; j++) {
      const openHere: number = open[j] ?? 0;
      const matchedHere: number = matched[j] ?? 0;
      const at = start + j - 1;
      const role = parts[at];
      const inside = role === part.region && j > 1 && parts[at - 1] === part.region;
      const here = chars[at] ?? 0;
      const share = here === char ? 1 : sound > 0 && soundOf?.[here] === sound ? costs.sound : 0;
      const now =
        share > 0
          ? share * weight + Math.max(matchedBefore + share * costs.beside, openBefore - (inside ? costs.split : 0))
          : -Infinity;
      const skip = (open[j - 1] ?? 0) - (role === part.core ? core : role === part.region ? place : 0);
      matched[j] = now;
      open[j] = Math.max(now, skip, openHere - miss);
      openBefore = openHere;
      matchedBefore = matchedHere;
    }
  }
  return open[length] ?? 0;
}

function missCost(
  query: WeighedName,
  i: number,
  weight: number,
  costs: AlignCosts,
  elsewhere: (i: number) => number,
  chars: Uint16Array,
  start: number,
  length: number,
): number {
  if (query.loose[i]) return 0.1 * weight;
  const said = elsewhere(i);
  if (said > 0) return -said * weight;
  const char = query.chars[i];
  for (let at = start; at < start + length; at++) if (chars[at] === char) return -costs.moved * weight;
  return costs.missing * weight;
}
