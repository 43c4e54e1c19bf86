/** Servers on this machine for one test, and what a run meets there. */
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Effects } from '#scripts/effects.ts';

/** A server for one test, with its origin. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function reply(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {}
): true {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
  return true;
}

/** Noon of the day on which all runs take place. */
export const NOON = Date.parse('2026-11-24T12:00:00Z');

export interface Patient extends Pick<Effects, 'now' | 'wait' | 'random' | 'progress'> {
  /** How long it would have waited, each time, in seconds. */
  readonly waits: number[];
}

/** Time passes only while waiting, and then at once. */
export function patient(clock: { now: number } = { now: NOON }): Patient {
  const waits: number[] = [];
  const wait = (ms: number) => {
    waits.push(ms / 1000);
    clock.now += ms;
    return Promise.resolve();
  };
  return { waits, now: () => clock.now, wait, random: () => 0.5, progress: () => {} };
}
