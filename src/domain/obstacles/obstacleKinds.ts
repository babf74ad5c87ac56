// Kinds of obstacles that are told apart: data, the same for every city until a city can set its own.
import shipped from './obstacleKinds.json' with { type: 'json' };

export const obstacleKinds: readonly string[] = shipped;
