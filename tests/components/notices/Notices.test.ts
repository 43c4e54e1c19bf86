import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Failure from '#components/notices/Failure.svelte';
import Notices from '#components/notices/Notices.svelte';
import { textsOf, visit } from '../reader.ts';

const notice = () => screen.queryByRole('status');
const dismiss = () => userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));

describe('what a link says in vain', () => {
  it('is told once, with what was probably meant', () => {
    render(Notices, { reader: visit('?stage=gradated&stage=gradated&colour=red') });
    expect(textsOf([notice()!.querySelector('p')!])).toEqual([
      'This link says something that is unknown here: stage=gradated (did you mean graduated?); colour. ' +
        'The rest of it is shown.'
    ]);
  });

  it('is not told where everything is understood', () => {
    render(Notices, { reader: visit('?stage=graduated&utm_source=mail') });
    expect(notice()).toBeNull();
  });

  it('is dismissed, and stays so', async () => {
    const reader = visit('?stage=gradated&layer=data');
    render(Notices, { reader });
    await dismiss();
    expect(notice()).toBeNull();
  });

  it('is told again where another link says something else', async () => {
    const reader = visit('?stage=gradated');
    render(Notices, { reader });
    await dismiss();
    history.pushState(null, '', '?layer=datum');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await tick();
    expect(notice()?.textContent).toContain('layer=datum');
  });

  it('goes with the first choice, which writes the link anew', async () => {
    const reader = visit('?stage=gradated');
    render(Notices, { reader });
    reader.explorer.toggle('stage', 'graduated');
    await tick();
    expect(notice()).toBeNull();
  });
});

describe('problems in the landscape’s file', () => {
  it('are an alert, each with its place, and gone when they are mended', async () => {
    const reader = visit();
    render(Notices, { reader });
    expect(screen.queryByRole('alert')).toBeNull();
    reader.fileProblems = { lines: ['landscape.yml:8:22 error …', 'landscape.yml:10:1 notice …'], stale: false };
    await tick();
    expect(screen.getByRole('alert').textContent).toContain('The file has problems.');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    reader.fileProblems = undefined;
    await tick();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leave the picture in sight, however many there are', () => {
    const reader = visit();
    reader.fileProblems = {
      lines: Array.from({ length: 40 }, (_, i) => `landscape.yml:${i + 1}:1 warning …`),
      stale: false
    };
    render(Notices, { reader });
    expect(screen.getByText('landscape.yml:3:1 warning …').closest('details')).toBeNull();
    expect(screen.getByText('landscape.yml:4:1 warning …').closest('details')?.open).toBe(false);
    expect(screen.getByText('37 more')).toBeTruthy();
  });

  it('say so where what is shown is older than the file', async () => {
    const reader = visit();
    render(Notices, { reader });
    reader.fileProblems = { lines: ['landscape.yml:1:1 fatal …'], stale: true };
    await tick();
    expect(screen.getByRole('alert').textContent).toContain('this is the last good state');
  });
});

describe('what the foundation announces above the header', () => {
  const over = () => document.documentElement.style.getPropertyValue('--over');

  it('moves what is fixed below the header, as far as it is in sight', () => {
    const aside = document.body.appendChild(document.createElement('aside'));
    const rect = vi.spyOn(aside, 'getBoundingClientRect');
    rect.mockReturnValue(new DOMRect(0, 0, 300, 37));
    const { unmount } = render(Notices, { reader: visit() });
    expect(over()).toBe('37px');
    rect.mockReturnValue(new DOMRect(0, -100, 300, 37));
    globalThis.dispatchEvent(new Event('scroll'));
    expect(over()).toBe('0px');
    unmount();
    aside.remove();
    expect(over()).toBe('');
  });
});

describe('a landscape that does not load', () => {
  it('is an alert with the reason and one thing to do', async () => {
    const retry = vi.fn();
    render(Failure, { reason: '503 Service Unavailable', retry });
    expect(screen.getByRole('alert').textContent).toContain('(503 Service Unavailable)');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
