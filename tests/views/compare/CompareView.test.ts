import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import CompareView from '#views/compare/CompareView.svelte';
import { shortlistOf } from '#state/kept/shortlist.svelte.ts';
import { landscape } from '../../atlas/compare/landscape.ts';
import { siteOf, textsOf, visit, visitLong } from '../../components/reader.ts';

const site = siteOf(landscape);
/** What is loaded when it is asked for may take its time. */
const LATER = { timeout: 20_000 };

async function show(search = '&items=milvus,vespa,vald', width = 1392) {
  const reader = await visitLong(`?view=compare${search}`, site);
  render(CompareView, { reader, width });
  return reader;
}

const row = (name: RegExp) => screen.getByRole('row', { name });
const cells = (name: RegExp) => textsOf(within(row(name)).getAllByRole('cell'));
const labels = () => textsOf(document.querySelectorAll('tbody th[scope=row]'));
const columns = () => screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-label'));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const headline = () => screen.getByRole('heading', { level: 1 }).textContent.replace(/\s/g, ' ').trim();

afterEach(() => vi.restoreAllMocks());

describe('items side by side', () => {
  it('have their facts once each, and once where neighbours agree', async () => {
    await show();
    expect(headline()).toMatch(
      /^Milvus, Vespa and Vald: \d+ facts differ, \d agree, \d+ are recorded for some only\.$/
    );
    expect(new Set(labels()).size).toBe(labels().length);
    expect(cells(/License Apache/)).toEqual(['Apache-2.0 the same in all three']);
    expect(cells(/Stage Graduated/)).toEqual(['Graduated graduated 8 Jun 2021', 'Listed, not hosted the same in both']);
  });

  it('can each be put on the shortlist above its column', async () => {
    localStorage.clear();
    const list = shortlistOf(await show());
    const star = button('Vespa on your shortlist');
    await userEvent.click(star);
    expect(list.listed.map(({ item }) => item?.name)).toEqual(['Vespa']);
    expect(star.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(star);
    expect(list.size).toBe(0);
  });

  it('say what nobody recorded, and mark what is old', async () => {
    await show();
    expect(cells(/Contributors/)).toEqual(['334 Aug 2026', 'not recorded', '334 Aug 2026']);
    expect(cells(/Stars/)).toEqual(['40,000 Aug 2026', '10,000 older than 12 months: Nov 2023', '0 Aug 2026']);
    expect(screen.getByText(/^Not recorded for any of them: .*Downloads a month/)).toBeTruthy();
  });

  it('without what is the same are their differences, and apart what is recorded for some only', async () => {
    await show();
    const all = labels();
    await userEvent.click(button('Differences only'));
    expect(location.search).toBe('?view=compare&facts=different&items=milvus,vespa,vald');
    expect(all.filter((label) => !labels().includes(label))).toEqual(
      expect.arrayContaining(['License', 'License class'])
    );
    expect(labels()).toContain('Stars');
    const apart = screen.getByRole('rowheader', { name: 'Not recorded for all' }).closest('tbody')!;
    expect(textsOf(apart.querySelectorAll('th[scope=row]'))).toContain('Contributors');
    await fireEvent.keyDown(document.body, { key: 'd' });
    expect(labels()).toEqual(all);
  });

  it('move by keyboard, the focus with them, and by pointer', async () => {
    await show();
    button('Move Milvus to the right').focus();
    await userEvent.keyboard('{Enter}');
    expect(columns()).toEqual(['Vespa', 'Milvus', 'Vald']);
    expect(location.search).toBe('?view=compare&items=vespa,milvus,vald');
    expect(screen.getByText('Milvus is column 2 of 3.')).toBeTruthy();
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Move Milvus to the right');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Move Milvus to the left');
    const [first, , last] = screen.getAllByRole('columnheader');
    await fireEvent.dragStart(last!);
    await fireEvent.dragOver(first!);
    await fireEvent.drop(first!);
    expect(columns()).toEqual(['Milvus', 'Vespa', 'Vald']);
  });

  it('are taken out one by one or all at once, which can be undone', async () => {
    await show();
    await userEvent.click(button('Remove Vespa'));
    expect(columns()).toEqual(['Milvus', 'Vald']);
    await userEvent.click(button('Undo'));
    expect(columns()).toEqual(['Milvus', 'Vespa', 'Vald']);
    await userEvent.click(button('Clear'));
    expect(location.search).toBe('?view=compare');
    await userEvent.click(button('Undo'));
    expect(location.search).toBe('?view=compare&items=milvus,vespa,vald');
  });

  it('have room for the next of kin, and for whoever is searched by name', async () => {
    await show('&items=milvus,vespa');
    await userEvent.click(button('Add Vald'));
    expect(columns()).toEqual(['Milvus', 'Vespa', 'Vald']);
    const field = screen.getByRole('combobox', { name: 'Search a name to compare' });
    await userEvent.type(field, 'feast');
    expect(screen.getByRole('option', { name: '=Feast' })).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(location.search).toBe('?view=compare&items=milvus,vespa,vald,feast');
  });

  it('stand in twos on a phone, with a switch for which', async () => {
    await show(undefined, 358);
    expect(columns()).toEqual(['Milvus', 'Vespa']);
    expect(screen.getByText('Two of the 3 at a time:')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Right column' }), 'Vald');
    expect(columns()).toEqual(['Milvus', 'Vald']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Left column' }), 'Vald');
    expect(columns()).toEqual(['Vald', 'Milvus']);
    expect(location.search).toBe('?view=compare&items=milvus,vespa,vald');
  });

  it('may be members, by what is known of those', async () => {
    await show('&scope=members&items=northwind,quarry');
    expect(cells(/Tier/)).toEqual(['Premier', 'General']);
    expect(labels()).not.toContain('Stars');
  });
});

describe('fewer than two', () => {
  it('say how to choose, and offer whom a reader is likely to mean', async () => {
    await show('');
    expect(screen.getByText(/Shift C does the same/)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Milvus, Vespa' }));
    expect(columns()).toEqual(['Milvus', 'Vespa']);
  });

  it('offer what the reader looked for first, one by one', async () => {
    await show('&stage=graduated');
    expect(screen.getByRole('heading', { name: 'What matches your choices' })).toBeTruthy();
    await userEvent.click(button('Add Milvus'));
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Add =Feast');
    await userEvent.keyboard('{Enter}');
    expect(columns()).toEqual(['Milvus', '=Feast']);
  });

  it('offer alternatives to the one that is there, each with the reason', async () => {
    await show('&items=milvus');
    const offers = screen.getByRole('heading', { name: 'Alternatives to Milvus' }).parentElement!;
    expect(within(offers).getByRole('button', { name: 'Add Vespa' })).toBeTruthy();
  });

  it.each([
    ['&items=milvus&stage=graduated', 'Others that match your choices'],
    ['&items=milvus&archived=hide', 'Alternatives to Milvus']
  ])('say what they offer, and that none of it is ticked yet: %s', async (search, heading) => {
    await show(search, 358);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(heading);
  });

  it('name an id that nothing has any more, and drop it when asked to', async () => {
    await show('&items=milvus,renamed-away');
    expect(screen.getByText(/Nothing here is called “renamed-away” any more/)).toBeTruthy();
    await userEvent.click(button('Drop it'));
    expect(location.search).toBe('?view=compare&items=milvus');
  });

  it('say which of more than five a link names are left out, former names and repeats apart', async () => {
    await show('&items=milvus,milvus,vespa,vald,a,b,northwind');
    expect(screen.getByText(/Left out of this link/).textContent).toMatch(/Left out of this link: Northwind\.\s*$/);
  });

  it('wait for the facts, and offer another try where they do not come', async () => {
    const reader = visit('?view=compare&items=milvus,vald', {
      ...site,
      loadDetails: () => Promise.reject(new Error('offline'))
    });
    render(CompareView, { reader, width: 1392 });
    await reader.details.ask();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('what is taken away', () => {
  /** The next file that is saved. */
  function saved(): Promise<string> {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    URL.revokeObjectURL = () => undefined;
    return new Promise((resolve) => {
      URL.createObjectURL = (file) => {
        void (file as Blob).text().then(resolve);
        return 'blob:file';
      };
    });
  }

  it('is the comparison as CSV', async () => {
    await show();
    const file = saved();
    await userEvent.click(button('CSV'));
    expect((await file).split('\n')[0]).toMatch(/^\ufeff?group,fact,compared,Milvus,Milvus: note/);
    expect(await screen.findByText(/^Saved .*comparison\.csv\.$/, {}, LATER)).toBeTruthy();
  });

  it('is a record of the decision in the reader’s words, which stay while the page does', async () => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
    await show();
    await fireEvent.keyDown(document.body, { key: 'r' });
    const form = within(screen.getByRole('dialog', { name: 'Decision record' }));
    // At once: nothing that is typed after the key is lost.
    expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Question' }));
    await userEvent.keyboard('Which one?');
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Chosen' }), 'Vald');
    await userEvent.type(form.getByRole('textbox', { name: 'Why' }), 'It is small.');
    const file = saved();
    await userEvent.click(form.getByRole('button', { name: 'Save as Markdown' }));
    expect(await file).toMatch(
      /\*\*Question\*\*: Which one\?\n- \*\*Chosen\*\*: \[Vald\].*\n- \*\*Why\*\*: It is small\.\n/
    );
    await userEvent.click(form.getByRole('button', { name: 'Close' }));
    await userEvent.click(button('Decision record'));
    expect(await screen.findByDisplayValue('It is small.')).toBeTruthy();
  });
});
