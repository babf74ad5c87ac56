// The weights by which one city's records are judged. Company, code, project and amount are as the bench learnt them over a
// million made-up records (docs/NAMES.md); county, day and the parts are set by hand, because the made-up ledger is of a
// whole country: in one city every pair shares the city, and a signing ceremony gives fifty projects one day. They are
// fixed, so that a pair reads the same on every screen, on every day and in a city of ten projects.
import type { Model } from './weights.ts';

export const cityModel: Model = {
  shares: {
    twins: {
      company: [0.6648, 0.2414, 0.08419, 0.006702, 0.002871],
      code: [0.7362, 0.2637, 0.000001496],
      project: [0.7412, 0.208, 0.0267, 0.01278, 0.01129],
      amount: [0.05788, 0.4073, 0.1927, 0.3048, 0.0008784, 0.03641],
      county: [0.83, 0.16, 0.01],
      day: [0.1, 0.315, 0.333, 0.232, 0.02],
    },
    same_firm: {
      company: [0.1186, 0.02799, 0.2135, 0.6343, 0.005532],
      code: [0.751, 0.03466, 0.2143],
      project: [0.05654, 0.1841, 0.1097, 0.6048, 0.04483],
      amount: [0.02426, 0.0004599, 0.0001986, 0.01066, 0.06961, 0.8948],
      county: [0.89, 0.1, 0.01],
      day: [0.1, 0.045, 0.09, 0.495, 0.27],
    },
    unrelated: {
      company: [3.861e-7, 0.000001004, 0.01051, 0.05553, 0.934],
      code: [0.7486, 3.976e-7, 0.2514],
      project: [0.1463, 0.4755, 0.3399, 0.01226, 0.026],
      amount: [0.01054, 0.006205, 0.002178, 0.08244, 0.4913, 0.4073],
      county: [0.39, 0.6, 0.01],
      day: [0.1, 0.045, 0.09, 0.495, 0.27],
    },
  },
  part: { twins: 0.03, same_firm: 0.27, unrelated: 0.7 },
};
