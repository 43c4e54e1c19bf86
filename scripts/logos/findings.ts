/** What was found in images, kept by their content from run to run. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder } from '../clone/cache-folder.mjs';
import type { Effects } from '../effects.ts';
import type { Note } from './problems.ts';
import { presentVersion } from './version.ts';

const store = () => join(cacheFolder(), 'checked-logos.json');

type Kept = Readonly<Record<string, readonly Note[]>>;

export class Findings {
  readonly #effects: Effects;
  readonly #version: string;
  readonly #kept: Map<string, readonly Note[]>;
  readonly #passing = new Map<string, readonly Note[]>();
  #isNew = false;

  private constructor(version: string, kept: Kept, effects: Effects) {
    this.#version = version;
    this.#kept = new Map(Object.entries(kept));
    this.#effects = effects;
  }

  /** Those of the present rules; what cannot be read counts as not there. */
  static async open(effects: Effects): Promise<Findings> {
    const version = await presentVersion();
    const text = await effects.readText(store()).catch(() => undefined);
    return new Findings(version, keptIn(text, version), effects);
  }

  static keyOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  of(key: string): readonly Note[] | undefined {
    return this.#kept.get(key) ?? this.#passing.get(key);
  }

  /** `lasting`: the same would be found again. */
  add(key: string, notes: readonly Note[], lasting: boolean): void {
    (lasting ? this.#kept : this.#passing).set(key, notes);
    this.#isNew ||= lasting;
  }

  /** Keeps what was found, for the next run. Where that cannot be kept it is found again. */
  async save(): Promise<void> {
    if (!this.#isNew) return;
    const findings = JSON.stringify(Object.fromEntries(this.#kept));
    const text = `{"version":"${this.#version}","sum":"${sumOf(findings)}","findings":${findings}}`;
    await this.#effects.write(store(), text).catch(() => undefined);
  }
}

/** Tells that what is kept is what was written. */
const sumOf = (findings: string) => createHash('sha256').update(findings).digest('hex');

function keptIn(text: string | undefined, version: string): Kept {
  try {
    const kept = JSON.parse(text ?? '{}') as { version?: string; sum?: string; findings?: Kept };
    const isWhole = kept.findings !== undefined && kept.sum === sumOf(JSON.stringify(kept.findings));
    return kept.version === version && isWhole ? kept.findings! : {};
  } catch {
    return {};
  }
}
