// Logistic regression by Newton's method with a small ridge. No dependency: a dozen features, a million rows.

export interface Sample {
  /** Feature by feature. */
  readonly features: readonly Float64Array[];
  readonly outcomes: Uint8Array;
}

/** Intercept first. Every sample (a year) has an intercept of its own in truth; the features are centred, so one will do. */
export function fitLogistic(samples: readonly Sample[], ridge: number, rounds = 12): number[] {
  const size = (samples[0]?.features.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  const rows = samples.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const hits = samples.reduce((sum, { outcomes }) => sum + outcomes.reduce((a, b) => a + b, 0), 0);
  weights[0] = Math.log((hits + 1) / (rows - hits + 1));
  for (let round = 0; round < rounds; round++) {
    const step = solve(...slopes(samples, weights, ridge));
    weights = weights.map((weight, at) => weight + Math.max(-2, Math.min(2, step[at] ?? 0)));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

function slopes(samples: readonly Sample[], weights: readonly number[], ridge: number): [number[][], number[]] {
  const size = weights.length;
  const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const slope = new Array<number>(size).fill(0);
  const row = new Float64Array(size);
  for (const { features, outcomes } of samples)
    for (let at = 0; at < outcomes.length; at++) {
      row[0] = 1;
      let sum = weights[0] ?? 0;
      for (let f = 1; f < size; f++) {
        const value = features[f - 1]?.[at] ?? 0;
        row[f] = value;
        sum += (weights[f] ?? 0) * value;
      }
      const p = 1 / (1 + Math.exp(-sum));
      const curve = p * (1 - p);
      for (let a = 0; a < size; a++) {
        const value = row[a] ?? 0;
        slope[a] = (slope[a] ?? 0) + value * ((outcomes[at] ?? 0) - p);
        const line = hessian[a];
        if (line) for (let b = 0; b <= a; b++) line[b] = (line[b] ?? 0) + curve * value * (row[b] ?? 0);
      }
    }
  for (let a = 0; a < size; a++) {
    const line = hessian[a];
    if (!line) continue;
    if (a > 0) {
      slope[a] = (slope[a] ?? 0) - ridge * (weights[a] ?? 0);
      line[a] = (line[a] ?? 0) + ridge;
    }
    for (let b = a + 1; b < size; b++) line[b] = hessian[b]?.[a] ?? 0;
  }
  return [hessian, slope];
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let at = 0; at < size; at++) {
    const pivot = rows[at] ?? [];
    for (let below = at + 1; below < size; below++) {
      const line = rows[below] ?? [];
      const times = (line[at] ?? 0) / (pivot[at] || 1);
      for (let column = at; column <= size; column++) line[column] = (line[column] ?? 0) - times * (pivot[column] ?? 0);
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const line = rows[at] ?? [];
    let sum = line[size] ?? 0;
    for (let column = at + 1; column < size; column++) sum -= (line[column] ?? 0) * (answer[column] ?? 0);
    answer[at] = sum / (line[at] || 1);
  }
  return answer;
}
