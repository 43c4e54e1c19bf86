import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi, onTestFinished } from 'vitest';
import ItemPanel from '#components/item/ItemPanel.svelte';
import { textsOf, visit, visitLong } from '../reader.ts';

const texts = () => document.body.textContent.replace(/\s+/g, ' ');

describe('the panel of an item', () => {
  it('groups what is known, each fact with who said so', async () => {
    render(ItemPanel, { reader: await visitLong('?item=marbled-ledger') });
    const headings = textsOf(screen.getAllByRole('heading', { level: 3 }));
    expect(headings.slice(0, 3)).toEqual(['Life', 'Terms', 'Standing']);
    const license = screen.getByText('License').closest('.line')!;
    expect(license.textContent).toMatch(/Apache-2\.0.*landscape\.yml, line \d+/s);
    expect(screen.getByRole('img', { name: /^Commits a week: [\d,]+ in 52 weeks, to/ })).toBeTruthy();
  });

  it('says once what nobody recorded, and nothing of it as zero', async () => {
    render(ItemPanel, { reader: await visitLong('?item=marbled-ledger') });
    expect(screen.getByText(/^Not recorded: /).textContent).toMatch(/dependents/);
  });

  it('leads from each fact into the selection that shares it', async () => {
    const reader = await visitLong('?item=marbled-ledger');
    render(ItemPanel, { reader });
    await userEvent.click(screen.getByRole('link', { name: 'Example Foundation' }));
    expect(reader.explorer.query.selection).toEqual({ host: ['example'] });
  });

  it('counts where one is, and leads to the next', async () => {
    const reader = await visitLong('?item=marbled-ledger');
    render(ItemPanel, { reader });
    const nav = within(screen.getByRole('navigation', { name: 'Item' }));
    expect(nav.getByText(/^\d+ of \d+$/)).toBeTruthy();
    const next = reader.explorer.items[reader.explorer.items.indexOf(reader.explorer.item!) + 1]!;
    await userEvent.click(nav.getByRole('link', { name: 'Next' }));
    expect(reader.explorer.item).toBe(next);
  });

  it('is copied as Markdown', async () => {
    const user = userEvent.setup();
    render(ItemPanel, { reader: await visitLong('?item=marbled-ledger') });
    await user.click(screen.getByRole('button', { name: 'Copy Markdown' }));
    expect(await navigator.clipboard.readText()).toMatch(/^# \[Marbled Ledger\]\(/);
    expect(screen.getByText('Markdown copied.')).toBeTruthy();
  });

  it('jumps to the alternatives from its head, the focus with it', async () => {
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    onTestFinished(() => void delete (Element.prototype as Partial<Element>).scrollIntoView);
    render(ItemPanel, { reader: await visitLong('?item=marbled-ledger') });
    const heading = screen.getByRole('heading', { level: 3, name: /^Alternatives/ });
    await userEvent.click(screen.getByRole('button', { name: /^\d+ alternatives?$/ }));
    expect(document.activeElement).toBe(heading);
    expect(scrolled).toHaveBeenCalledOnce();
  });

  it('puts alternatives into the comparison', async () => {
    const reader = await visitLong('?item=marbled-ledger');
    render(ItemPanel, { reader });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Compare Sandpiper' }));
    expect(reader.explorer.query.items).toEqual(['sandpiper']);
  });

  it('names what could have been meant where there is no such item', async () => {
    const reader = await visitLong('?item=marbeld-ledger');
    render(ItemPanel, { reader });
    expect(screen.getByRole('link', { name: 'Marbled Ledger' })).toBeTruthy();
  });

  it('shows name and mark while the facts are on their way, and offers another try where they did not come', async () => {
    let fails = true;
    const reader = visit('?item=marbled-ledger', {
      loadDetails: () => (fails ? Promise.reject(new Error('offline')) : visitLong().then((r) => r.details.value!))
    });
    render(ItemPanel, { reader });
    expect(screen.getByRole('heading', { name: 'Marbled Ledger' })).toBeTruthy();
    const again = within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(again);
    expect(texts()).toBeTruthy();
  });
});
