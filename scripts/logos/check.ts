/**
 * The logos of a landscape against their folder, without drawing them: what is missing, what could run code, what nobody
 * uses. What a file holds is kept by its content, so a second run reads no drawing again.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Located } from '#landscape/read/located.ts';
import { type Code, type Report } from '#landscape/problems/report.ts';
import { compareText } from '#text/order.ts';
import { cacheFolder } from '../clone/cache-folder.mjs';
import type { Effects } from '../effects.ts';
import { MOST_BYTES } from './draw/draw.ts';
import { namedLogos } from './named.ts';
import { note, Refusal } from './problems.ts';
import { sanitise } from './svg/sanitise.ts';
import { sniff } from './sniff.ts';
import type { Element } from './svg/tree.ts';

type LogoCode = Exclude<Extract<Code, `logo_${string}`>, 'logo_outside' | 'logo_unused'>;
interface Finding {
  readonly code: LogoCode;
  readonly message: string;
}

const store = () => join(cacheFolder(), 'checked-logos.json');
/** Changes with the rules below; what is kept for another version is forgotten. */
const VERSION = 1;

/** Adds what is wrong with the logos that a landscape names, and the files that it does not name. */
export async function checkLogos(doc: Located, folder: string, report: Report, effects: Effects): Promise<void> {
  const names = [...((await effects.list(folder)) ?? [])].sort(compareText);
  const exact = new Set(names);
  const folded = new Map(names.map((name) => [name.toLowerCase(), name]));
  const used = new Set<string>();
  const known = await Findings.open(effects);

  for (const { file: logo, path } of namedLogos(doc)) {
    if (logo === undefined) continue;
    const name = exact.has(logo) ? logo : folded.get(logo.toLowerCase());
    const tell = ({ code, message }: Finding) => report.add(code, { doc, path }, logo, message);
    if (name === undefined) {
      tell(note('logo_missing') as Finding);
      continue;
    }
    if (name !== logo)
      report.add(
        'logo_case_differs',
        { doc, path, fix: name, isSafe: true },
        logo,
        note('logo_case_differs', name).message
      );
    // Told once per file, where it is named first.
    if (!used.has(name)) for (const finding of await known.of(join(folder, name))) tell(finding);
    used.add(name);
  }
  for (const name of names) {
    if (used.has(name) || name.startsWith('.')) continue;
    report.addAt('logo_unused', join(folder, name), { line: 1, column: 1 }, '', undefined, name);
  }
  await known.save();
}

/** What was found in files, by their content. */
class Findings {
  readonly #kept: Map<string, readonly Finding[]>;
  readonly #now = new Map<string, readonly Finding[]>();
  readonly #effects: Effects;

  private constructor(kept: Map<string, readonly Finding[]>, effects: Effects) {
    this.#kept = kept;
    this.#effects = effects;
  }

  static async open(effects: Effects): Promise<Findings> {
    const text = await effects.readText(store()).catch(() => undefined);
    return new Findings(read(text), effects);
  }

  async of(path: string): Promise<readonly Finding[]> {
    let bytes: Uint8Array;
    try {
      if ((await stat(path)).size > MOST_BYTES) return [note('logo_unreadable', 'it is larger than 8 MB') as Finding];
      bytes = await readFile(path);
    } catch (error) {
      return [note('logo_unreadable', String((error as NodeJS.ErrnoException).code)) as Finding];
    }
    const key = createHash('sha256').update(bytes).digest('hex');
    const findings = this.#kept.get(key) ?? findingsIn(bytes);
    this.#now.set(key, findings);
    return findings;
  }

  /** Keeps what was found, for the next run. Where that cannot be kept it is found again. */
  async save(): Promise<void> {
    const findings = Object.fromEntries([...this.#kept, ...this.#now]);
    await this.#effects.write(store(), JSON.stringify({ version: VERSION, findings })).catch(() => undefined);
  }
}

function read(text: string | undefined): Map<string, readonly Finding[]> {
  try {
    const { version, findings } = JSON.parse(text ?? '{}') as {
      version?: number;
      findings?: Record<string, Finding[]>;
    };
    return new Map(version === VERSION ? Object.entries(findings ?? {}) : []);
  } catch {
    return new Map();
  }
}

/** What is wrong with an image, from its bytes alone. */
export function findingsIn(bytes: Uint8Array): readonly Finding[] {
  const found = sniff(bytes);
  if (found.kind === 'other') return [note('logo_not_an_image', found.what) as Finding];
  if (found.kind !== 'svg')
    return [{ code: 'logo_raster', message: `a ${found.kind.toUpperCase()} image, not a drawing.` }];
  try {
    const { root, unsafe } = sanitise(bytes);
    const drawn = [...elements(root)].filter(({ name }) => DRAWN.has(name));
    const findings: Finding[] = [];
    if (unsafe.length > 0) findings.push(note('logo_unsafe_parts', unsafe.join(', ')) as Finding);
    if (drawn.length === 0) findings.push(note('logo_blank', 'anywhere') as Finding);
    else if (drawn.every(({ name }) => name === 'image'))
      findings.push({ code: 'logo_raster', message: 'its drawing is nothing but an embedded picture.' });
    if (!root.attributes.has('viewBox'))
      findings.push({ code: 'logo_without_viewbox', message: 'its first element has no view box.' });
    return findings;
  } catch (error) {
    if (error instanceof Refusal) return [error.note as Finding];
    throw error;
  }
}

const DRAWN = new Set('path rect circle ellipse line polyline polygon text image use'.split(' '));

function* elements(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elements(child);
}
