// Logistic regression by Newton's method, with an intercept per sample (a set and year has its own base rate) and a pull
// of each weight towards a first guess. A dozen features and a million rows need no dependency.

export interface Sample {
  /** Feature by feature, row by row. */
  readonly features: readonly Float64Array[];
  readonly outcomes: Uint8Array;
}

export interface Guess {
  readonly weights: readonly number[];
  /** How strongly it pulls: as so many rows of information. */
  readonly strength: number;
}

interface Slopes {
  readonly slope: number[];
  readonly curve: number[][];
}

/** `from`: where to start, if not at the guess. */
export function fitLogistic(samples: readonly Sample[], guess: Guess, from = guess.weights, rounds = 50): number[] {
  let weights = [...from];
  const intercepts = samples.map((sample) => firstIntercept(sample, weights));
  for (let round = 0; round < rounds; round++) {
    const all = pull(weights, guess);
    const each = samples.map((sample, at) => slopesOf(sample, weights, intercepts[at] ?? 0));
    // The intercepts are worked out of the sum, so that what is left to solve is as small as the weights.
    for (const one of each) eliminate(all, one);
    const step = solve(all.curve, all.slope);
    const changes = each.map(({ slope, curve }) => {
      const line = curve[weights.length] ?? [];
      const moved = step.reduce((sum, value, f) => sum + value * (line[f] ?? 0), 0);
      return ((slope[weights.length] ?? 0) - moved) / (line[weights.length] || 1);
    });
    // Far from the answer a whole step goes too far: all of it is shortened, so that its direction stays.
    const longest = Math.max(...step.map(Math.abs), ...changes.map(Math.abs));
    const part = Math.min(1, 1 / longest);
    weights = weights.map((weight, at) => weight + part * (step[at] ?? 0));
    changes.forEach((change, at) => {
      intercepts[at] = (intercepts[at] ?? 0) + part * change;
    });
    if (longest < 1e-5) break;
  }
  return weights;
}

/** So that the mean row has the base rate. */
function firstIntercept({ features, outcomes }: Sample, weights: readonly number[]): number {
  const hits = outcomes.reduce((sum, each) => sum + each, 0);
  const means = features.map((column) => column.reduce((sum, each) => sum + each, 0) / Math.max(1, column.length));
  const shift = weights.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
  return Math.log((hits + 0.5) / (outcomes.length - hits + 0.5)) - shift;
}

function pull(weights: readonly number[], guess: Guess): Slopes {
  return {
    slope: weights.map((weight, at) => guess.strength * ((guess.weights[at] ?? 0) - weight)),
    curve: weights.map((_, a) => weights.map((__, b) => (a === b ? guess.strength : 0))),
  };
}

/** Of the weights, and of the intercept as the last. */
function slopesOf({ features, outcomes }: Sample, weights: readonly number[], intercept: number): Slopes {
  const size = weights.length;
  const slope = noughts(size + 1);
  const curve = Array.from({ length: size + 1 }, () => noughts(size + 1));
  const row = new Float64Array(size + 1);
  row[size] = 1;
  for (let at = 0; at < outcomes.length; at++) {
    let sum = intercept;
    for (let f = 0; f < size; f++) {
      row[f] = features[f]?.[at] ?? 0;
      sum += (weights[f] ?? 0) * (row[f] ?? 0);
    }
    const chance = 1 / (1 + Math.exp(-sum));
    const missed = (outcomes[at] ?? 0) - chance;
    const bend = chance * (1 - chance);
    for (let a = 0; a <= size; a++) {
      const value = row[a] ?? 0;
      slope[a] = (slope[a] ?? 0) + value * missed;
      const line = curve[a];
      if (line) for (let b = 0; b <= a; b++) line[b] = (line[b] ?? 0) + bend * value * (row[b] ?? 0);
    }
  }
  return { slope, curve };
}

function eliminate(all: Slopes, { slope, curve }: Slopes): void {
  const size = all.slope.length;
  const last = curve[size] ?? [];
  const own = last[size] || 1;
  for (let a = 0; a < size; a++) {
    const times = (last[a] ?? 0) / own;
    all.slope[a] = (all.slope[a] ?? 0) + (slope[a] ?? 0) - times * (slope[size] ?? 0);
    const line = all.curve[a];
    if (line)
      for (let b = 0; b < size; b++)
        line[b] = (line[b] ?? 0) + (curve[Math.max(a, b)]?.[Math.min(a, b)] ?? 0) - times * (last[b] ?? 0);
  }
}

/** Gaussian elimination; the matrix is positive definite, so no pivot is needed. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let at = 0; at < size; at++)
    for (let below = at + 1; below < size; below++) subtract(rows[below] ?? [], rows[at] ?? [], at);
  for (let at = size - 1; at >= 0; at--)
    for (let above = 0; above < at; above++) subtract(rows[above] ?? [], rows[at] ?? [], at);
  return rows.map((line, at) => (line[size] ?? 0) / (line[at] || 1));
}

function subtract(line: number[], pivot: readonly number[], at: number): void {
  const times = (line[at] ?? 0) / (pivot[at] || 1);
  for (let column = at; column < line.length; column++)
    line[column] = (line[column] ?? 0) - times * (pivot[column] ?? 0);
}

const noughts = (size: number): number[] => Array.from({ length: size }, () => 0);
