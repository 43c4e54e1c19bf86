/** Starts the explorer: data first, then the page. Until then the outline in the page is what readers see. */
import { mount } from 'svelte';
import App from './App.svelte';
import Failure from './components/Failure.svelte';
import { Reader } from '#state/reader.svelte.ts';
import { loadAtlas, loadDetails, loadPack } from '#state/data.ts';
import './styles/tokens.css';
import './styles/base.css';

const target = document.querySelector<HTMLElement>('#app')!;

async function start(): Promise<void> {
  try {
    const atlas = await loadAtlas();
    const reader = new Reader(atlas, loadDetails, loadPack);
    target.replaceChildren();
    mount(App, { target, props: { reader } });
    if (import.meta.hot) {
      const { followFile } = await import('./follow-file.ts');
      followFile(import.meta.hot, reader);
    }
  } catch (error) {
    const notice = document.createElement('div');
    target.prepend(notice);
    mount(Failure, { target: notice, props: { reason: (error as Error).message, retry: () => location.reload() } });
  }
}

void start();
