/** Starts the explorer: data first, then the page. Until then the outline in the page is what readers see. */
import { mount } from 'svelte';
import type { Atlas } from '#atlas/atlas.ts';
import { readQuery } from '#atlas/link.ts';
import { viewsFor } from '#atlas/views.ts';
import App from './App.svelte';
import { Reader } from '#state/reader.svelte.ts';
import { loadAtlas, loadDetails, loadPart, loadPack } from '#state/data.ts';
import { views } from '#views/index.ts';
// The first view stands in the page's first file.
import '#views/grid/GridView.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/search.css';
import './styles/site-name.css';
import '#ui/kit.css';
import './styles/scene.css';

const target = document.querySelector<HTMLElement>('#app')!;

async function start(): Promise<void> {
  // Before the data says which logos there are, in the pictures that have any.
  if (!/view=(?!gr|tre)/.test(location.search)) document.querySelector('[rel=logos]')?.setAttribute('rel', 'preload');
  try {
    const [atlas] = await Promise.all([loadAtlas(), fontIsThere()]);
    await translateOldLink(atlas);
    const reader = new Reader(atlas, { views, loadDetails, loadPart, loadPack });
    // A link with a search shows what it found in all that is known, not everything first.
    if (reader.explorer.query.text !== '') await Promise.all([reader.finder.engine.ask(), reader.details.ask()]);
    if (reader.explorer.day) await Promise.all([reader.past.ask(), reader.part('history')?.ask()]);
    target.replaceChildren();
    mount(App, { target, props: { reader } });
    if (import.meta.hot) {
      const { followFile } = await import('./follow-file.ts');
      followFile(import.meta.hot, reader);
    }
  } catch (error) {
    const notice = document.createElement('div');
    target.prepend(notice);
    const reason = (error as Error).message;
    // Whoever has no line gets the words alone.
    const Failure = await import('#components/notices/Failure.svelte').catch(() => undefined);
    if (Failure) mount(Failure.default, { target: notice, props: { reason, retry: () => location.reload() } });
  }
}

/** Layouts measure by the page's own font: set in another, texts would move when it comes. Nobody waits long for it. */
const fontIsThere = () => Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, 1000))]);

/**
 * Links of older generators say what means nothing here. Only then is the table that translates them loaded; what is
 * unknown even to it stays in the address and is reported.
 */
async function translateOldLink(atlas: Atlas): Promise<void> {
  const params = new URLSearchParams(location.search);
  const { query, unknown } = readQuery(params, { ...atlas, views: viewsFor(views, atlas) });
  const itemKnown = query.item === '' || atlas.items.some(({ id }) => id === query.item);
  if (unknown.length === 0 && itemKnown) return;
  const { migrate } = await import('#atlas/migrations.ts');
  const translated = new URLSearchParams(migrate(params, atlas).map(([param, value]) => [param, value]));
  history.replaceState(history.state, '', `${location.pathname}?${translated}${location.hash}`);
}

void start();
