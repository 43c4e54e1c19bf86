import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import ChangesView from '#views/changes/ChangesView.svelte';
import { texts } from '#views/changes/texts.ts';
import { historyOf } from '#atlas/history/history.ts';
import TimelineView from '#views/timeline/TimelineView.svelte';
import { siteOf, textsOf, visitLong } from '../../components/reader.ts';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';

const place = { kind: 'project', category: 'Data', subcategory: 'Streams' };
const site = siteOf(
  landscapeOf(aLandscape({ Data: { Streams: [anItem('Ray', { project: 'graduated' }), anItem('Dask')] } }), {
    history: {
      version: 1,
      from: '2020-01-01',
      until: '2024-01-01',
      spans: [
        { item: 'ray', from: '2020-01-01', to: '2023-05-01', name: 'Ray', ...place, stage: 'sandbox' },
        { item: 'ray', from: '2023-05-01', name: 'Ray', ...place, stage: 'graduated' },
        { item: 'dask', from: '2023-06-01', name: 'Dask', ...place },
        { item: 'gone', from: '2020-01-01', to: '2023-07-01', name: 'Gone', ...place, stage: 'incubating' }
      ]
    }
  })
);
async function open(search: string) {
  const reader = await visitLong(search, site);
  await reader.part('history')!.ask();
  return reader;
}
const rows = () => textsOf(screen.getAllByRole('listitem').filter((row) => row.querySelector('time')));

describe('changes', () => {
  it('are told, the newest first, and counted in the sentence', async () => {
    render(ChangesView, { reader: await open('?view=changes'), width: 1000 });
    expect(rows()).toEqual(['1 Removed Gone', '1 Added Dask', '1 Moved up Ray Sandbox to Graduated']);
    expect(screen.getByRole('heading', { level: 1 }).textContent.replace(/\s+/g, ' ')).toBe(
      'From 1 Jan 2023 to 1 Jan 2024: 1 moved up, 1 added, 1 removed.'
    );
  });

  it('narrow to a kind that is chosen', async () => {
    render(ChangesView, { reader: await open('?view=changes'), width: 1000 });
    await userEvent.click(within(screen.getByRole('complementary')).getByRole('link', { name: /^Added/ }));
    expect(location.search).toBe('?view=changes&what=added');
    expect(rows()).toEqual(['1 Added Dask']);
  });

  it('lead to the item, and to the last day of what is gone', async () => {
    render(ChangesView, { reader: await open('?view=changes'), width: 1000 });
    expect(screen.getByRole('link', { name: 'Ray' }).getAttribute('href')).toBe('?view=changes&item=ray');
    expect(screen.getByRole('link', { name: 'Gone' }).getAttribute('href')).toBe('?at=2023-06-30&scope=all&item=gone');
  });

  it('say where nothing changed', async () => {
    render(ChangesView, { reader: await open('?view=changes&from=2021-01-01&to=2021-02-01'), width: 1000 });
    expect(screen.getByText(/Nothing of that changed/)).toBeTruthy();
  });

  it('are written as rows', async () => {
    const { explorer, details, views } = await open('?view=changes&what=promoted');
    const history = historyOf(explorer.today, site.parts.get('history') as never);
    const source = {
      atlas: explorer.atlas,
      details: details.value!,
      query: explorer.query,
      selected: explorer.selected
    };
    const text = texts.csv({ ...source, views, history, today: explorer.today });
    expect(text).toContain('2023-05-01,Moved up,project,Ray,Sandbox to Graduated,Data,ray');
  });
});

describe('a link with a day', () => {
  it('shows that day, and its handle leads to others', async () => {
    const reader = await open('?view=timeline&at=2022-01-31');
    await reader.past.ask();
    expect(reader.atlas.items.map(({ name }) => name).sort()).toEqual(['Gone', 'Ray']);
    expect(reader.details.value!.items).toHaveLength(2);
    render(TimelineView, { reader, width: 1000 });
    expect(screen.getByRole('slider', { name: 'As of' }).getAttribute('aria-valuetext')).toBe('31 Jan 2022');
    expect(screen.getByRole('link', { name: 'moved up' }).getAttribute('href')).toBe(
      '?view=changes&from=2022-01-31&to=2024-01-01&what=promoted'
    );
    const day = screen.getByLabelText<HTMLInputElement>('As of', { selector: '[type=date]' });
    expect([day.min, day.value, day.max]).toEqual(['2020-01-01', '2022-01-31', '2024-01-01']);
    await fireEvent.change(day, { target: { value: '2021-06-15' } });
    expect(location.search).toBe('?view=timeline&at=2021-06-15');
    await fireEvent.change(day, { target: { value: '2019-06-15' } });
    expect(location.search).toBe('?view=timeline&at=2020-01-01');
    await userEvent.click(screen.getByRole('link', { name: 'Today' }));
    expect(reader.atlas.items).toHaveLength(2);
    expect(reader.atlas.items.map(({ name }) => name)).toEqual(['Ray', 'Dask']);
  });

  it('is told about where no history is known', async () => {
    const { explorer } = await visitLong(
      '?at=2022-01-31',
      siteOf(landscapeOf(aLandscape({ Data: { Streams: ['Ray'] } })))
    );
    expect(explorer.unknown).toMatchObject([{ param: 'at' }]);
  });
});
