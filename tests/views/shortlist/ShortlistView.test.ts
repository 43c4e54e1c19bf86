import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { entryFor, shortlistHash } from '#atlas/shortlist/shortlist.ts';
import { shortlistOf } from '#state/kept/shortlist.svelte.ts';
import ShortlistView from '#views/shortlist/ShortlistView.svelte';
import { atlas, textsOf, visit, visitLong } from '../../components/reader.ts';

const projects = atlas.items.filter(({ kind }) => kind === 'project');
const [first, second] = projects;
const heading = () => textsOf([screen.getByRole('heading', { level: 1 })])[0];

beforeEach(() => localStorage.clear());

async function show(search = '') {
  const reader = await visitLong(`?view=shortlist${search}`);
  return { reader, list: shortlistOf(reader) };
}

describe('the shortlist', () => {
  it('says what it is for while it is empty', async () => {
    const { reader } = await show();
    render(ShortlistView, { reader });
    expect(heading()).toBe('Nothing on your shortlist yet.');
    expect(screen.getByText(/stays in this browser/)).toBeTruthy();
  });

  it('keeps what is put on it, with a note, for the next visit', async () => {
    const { reader, list } = await show();
    list.add([first!, second!]);
    render(ShortlistView, { reader });
    expect(heading()).toBe('2 entries on your shortlist.');
    await userEvent.type(screen.getByRole('textbox', { name: `Note on ${first!.name}` }), 'Try it first');
    // Kept letter by letter: who leaves the page in the middle of a sentence loses none.
    await userEvent.type(screen.getByRole('textbox', { name: 'Called' }), 'For ours');
    expect(shortlistOf(visit('?view=shortlist')).data.name).toBe('For ours');
    const next = shortlistOf(visit('?view=shortlist'));
    expect(next.data.entries.map(({ id, note }) => [id, note])).toEqual([
      [first!.id, 'Try it first'],
      [second!.id, '']
    ]);
  });

  it('becomes a comparison, a table and a picture of these alone', async () => {
    const { reader, list } = await show();
    list.add([first!, second!]);
    render(ShortlistView, { reader });
    expect(screen.getByRole('link', { name: 'Compare these 2' }).getAttribute('href')).toBe(
      `?view=compare&items=${first!.id},${second!.id}`
    );
    await userEvent.click(screen.getByRole('link', { name: 'As a table' }));
    expect(reader.explorer.query.view).toBe('table');
    expect(reader.explorer.items.map(({ id }) => id).toSorted()).toEqual([first!.id, second!.id].toSorted());
  });

  it('leads on from there: what sets them apart, their licenses, and others in place of the first', async () => {
    const { reader, list } = await show();
    const ledger = atlas.items.find(({ id }) => id === 'marbled-ledger')!;
    list.add([ledger, second!]);
    render(ShortlistView, { reader });
    const part = (name: RegExp) => within(screen.getByRole('heading', { level: 3, name }).closest('section')!);
    expect(screen.getByText(/^\d+ facts? differs?, \d+ agree/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Licenses' })).toBeTruthy();
    expect(screen.getByText('Apache-2.0')).toBeTruthy();
    await userEvent.click(
      part(/^Alternatives to Marbled Ledger/).getAllByRole('button', { name: /on your shortlist$/, pressed: false })[0]!
    );
    expect(list.size).toBe(3);
  });

  it('gives back what was taken off or cleared', async () => {
    const { reader, list } = await show();
    list.add([first!, second!]);
    render(ShortlistView, { reader });
    await userEvent.click(screen.getByRole('button', { name: `Take ${first!.name} off the list` }));
    expect(list.size).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(list.size).toBe(2);
    await userEvent.click(screen.getByRole('button', { name: 'Clear the list' }));
    expect(heading()).toBe('Nothing on your shortlist yet.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(heading()).toBe('2 entries on your shortlist.');
  });

  it('says what changed since, until the reader takes it as known', async () => {
    const { reader, list } = await show();
    list.replace({ name: '', entries: [{ ...entryFor(first!, '2020-01-01'), name: 'Its former name' }] });
    render(ShortlistView, { reader });
    expect(heading()).toBe('1 entry on your shortlist; 1 changed since.');
    expect(screen.getByText(/called Its former name before/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take the changes as known' }));
    expect(heading()).toBe('1 entry on your shortlist.');
  });

  it('shows what came with a link, and keeps it only when told to', async () => {
    const { reader, list } = await show();
    list.add([second!]);
    history.replaceState(
      null,
      '',
      `${location.search}${shortlistHash({ name: 'Theirs', entries: [{ ...entryFor(first!, '2026-01-01'), note: 'Good' }] })}`
    );
    render(ShortlistView, { reader });
    expect(heading()).toBe('1 entry on the shortlist of this link: Theirs.');
    expect(screen.getByText('Good')).toBeTruthy();
    expect(list.data.entries.map(({ id }) => id)).toEqual([second!.id]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it in place of mine' }));
    expect(list.data.name).toBe('Theirs');
    expect(location.hash).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(list.data.entries.map(({ id }) => id)).toEqual([second!.id]);
  });
});

describe('selections by name', () => {
  it('are kept, lead back, and are forgotten', async () => {
    const { reader, list } = await show('&stage=sandbox');
    render(ShortlistView, { reader });
    await userEvent.type(screen.getByRole('textbox', { name: /Keep the present one as/ }), 'Young ones');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    const row = within(screen.getByRole('link', { name: 'Young ones' }).closest('li')!);
    expect(screen.getByRole('link', { name: 'Young ones' }).getAttribute('href')).toBe('?stage=sandbox');
    await userEvent.click(row.getByRole('button', { name: 'Forget Young ones' }));
    expect(list.saved).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(list.saved).toEqual([{ name: 'Young ones', search: 'stage=sandbox' }]);
  });

  it('get another name, which can be taken back, and tell what of them is not here any more', async () => {
    const { reader, list } = await show();
    list.save({ name: 'Old', search: 'stage=sandbox&stage=nascent' });
    render(ShortlistView, { reader });
    expect(screen.getByText(/without “nascent”, which is not here any more$/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Rename Old' }));
    const field = screen.getByRole('textbox', { name: 'Another name for Old' });
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('New{Enter}');
    expect(list.saved.map(({ name }) => name)).toEqual(['New']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(list.saved.map(({ name }) => name)).toEqual(['Old']);
  });
});
