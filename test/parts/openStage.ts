// The page of the shared parts, built and served, with answers that a test lays ready.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

export interface Asked {
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Stage {
  readonly url: string;
  /** What was sent, oldest first. */
  readonly asked: Asked[];
  /** Answers of acts, each given once; null is never answered. */
  readonly answers: ({ readonly status: number; readonly body: unknown } | null)[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-stage-'));
  await build({
    root: fileURLToPath(new URL('stage', import.meta.url)),
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, minify: false },
  });
  const asked: Asked[] = [];
  const answers: Stage['answers'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const isAsked = path.startsWith('/api/v1/');
    let text = '';
    request.on('data', (piece) => (text += String(piece)));
    request.on('end', () => {
      void (async () => {
        if (isAsked) {
          asked.push({ route: `${request.method} ${path.slice(7)}`, body: text ? JSON.parse(text) : {} });
          const answer = request.method === 'GET' ? { status: 200, body: { acts: [], requests: [] } } : answers.shift();
          if (!answer) return;
          response.writeHead(answer.status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(answer.body));
          return;
        }
        const type = types[extname(path)];
        response.writeHead(200, { 'content-type': type ?? 'text/html' });
        response.end(await readFile(join(folder, type ? path : 'index.html')));
      })();
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
