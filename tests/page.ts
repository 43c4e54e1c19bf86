/**
 * What the tests' page lacks and a browser has, as little of it as the components use. There is no layout here: boxes
 * are empty and stay so, unless a test gives them a size.
 */
import { configure } from '@testing-library/svelte';
import { beforeEach } from 'vitest';

// How long a test waits for what loads later; on a busy machine it only comes late.
configure({ asyncUtilTimeout: 60_000 });

/** Understands `(width < 720px)`, the only kind of query that decides what is in the page. */
class WidthQuery extends EventTarget implements Pick<MediaQueryList, 'media' | 'matches'> {
  readonly media: string;

  constructor(media: string) {
    super();
    this.media = media;
    let last = this.matches;
    window.addEventListener('resize', () => {
      if (this.matches === last) return;
      last = this.matches;
      this.dispatchEvent(new Event('change'));
    });
  }

  get matches(): boolean {
    const limit = /^\(width < (\d+)px\)$/.exec(this.media)?.[1];
    return limit !== undefined && window.innerWidth < Number(limit);
  }
}

/** Reports when it starts to observe and whenever the page scrolls. */
class ScrollObserver {
  readonly #report: (entries: readonly Pick<IntersectionObserverEntry, 'target' | 'boundingClientRect'>[]) => void;
  readonly #targets = new Set<Element>();
  readonly #look = () => {
    this.#report([...this.#targets].map((target) => ({ target, boundingClientRect: target.getBoundingClientRect() })));
  };

  constructor(report: ConstructorParameters<typeof IntersectionObserver>[0]) {
    this.#report = report as never;
    window.addEventListener('scroll', this.#look);
  }

  observe(target: Element): void {
    this.#targets.add(target);
    queueMicrotask(this.#look);
  }

  disconnect(): void {
    this.#targets.clear();
    window.removeEventListener('scroll', this.#look);
  }
}

/** Nothing has a size, so no size ever changes. */
class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function scrollTo(place?: ScrollToOptions | number, top?: number): void {
  window.scrollY = typeof place === 'number' ? (top ?? 0) : (place?.top ?? 0);
  window.dispatchEvent(new Event('scroll'));
}

Object.assign(window, {
  matchMedia: (media: string) => new WidthQuery(media),
  IntersectionObserver: ScrollObserver,
  ResizeObserver: StillObserver,
  scrollTo,
  scrollBy: ({ top = 0 }: ScrollToOptions) => scrollTo({ top: window.scrollY + top }),
  CSS: {
    escape: (text: string) => text.replace(/^\d/, (digit) => `\\3${digit} `).replace(/[^\w\s\\\u0080-\uffff-]/g, '\\$&')
  }
});

Object.assign(Element.prototype, { scrollIntoView: () => {} });

Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector<HTMLElement>('a[href], button, input, select')?.focus();
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }
});

/** Every test starts at home, in an empty page, at the top of a wide window, with nothing remembered. */
beforeEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
  Object.assign(window, { innerWidth: 1024, innerHeight: 768, scrollY: 0 });
});
