// Before each test file: its limits, by the load of the machine as the file begins.
import { vi } from 'vitest';
import { patience } from './patience.ts';

vi.setConfig({ testTimeout: patience(30_000), hookTimeout: patience(60_000) });
