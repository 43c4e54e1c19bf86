/** Where the page's data lies, and loading it. Addresses stand in the page's own meta elements. */
import { type Atlas, unpack } from '#atlas/atlas.ts';
import type { DataPart } from '#landscape/publish/packed.ts';
import { type Details, type Packed } from '#landscape/publish/packed.ts';

export async function loadAtlas(): Promise<Atlas> {
  return unpack((await loadJson('first')) as Packed);
}

export async function loadDetails(): Promise<Details> {
  return (await loadJson('details')) as Details;
}

export const loadPart = (part: DataPart): Promise<unknown> => loadJson(part);

async function loadJson(part: 'first' | 'details' | DataPart): Promise<unknown> {
  const address = document.querySelector<HTMLMetaElement>(`meta[name="landscape-${part}"]`)?.content;
  if (!address) throw new Error('the page names no data');
  return (await load(address)).json();
}

/** A pack of pictures, by its path in the site. */
export async function loadPack(path: string): Promise<ArrayBuffer> {
  return (await load(path)).arrayBuffer();
}

async function load(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response;
}
