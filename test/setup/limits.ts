// Before each test file: its limits, by the load of the machine as the file begins, and what its properties draw. A run says the
// same as the last one; other draws are asked for by YIWANG_SEED.
import * as fc from 'fast-check';
import { vi } from 'vitest';
import { patience } from './patience.ts';

vi.setConfig({ testTimeout: patience(30_000), hookTimeout: patience(60_000) });
fc.configureGlobal({ seed: Number(process.env['YIWANG_SEED'] ?? 20231231) });
