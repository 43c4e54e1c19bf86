import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import InPlace from '#components/search/InPlace.svelte';
import { exportSelection } from '#take-away/records.ts';
import { views } from '#views/index.ts';
import TableView from '#views/table/TableView.svelte';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visitLong } from '../reader.ts';

const TOP = {
  topics: [
    { id: 'vectors', name: 'Vector database' },
    { id: 'search', name: 'Search' }
  ]
};
const topics = ['vectors', 'search'];
const site = siteOf(
  landscapeOf(
    aLandscape(
      {
        Data: {
          Store: [
            anItem('Milvus', { topics }),
            anItem('Apart', { topics: ['search'], license: 'MIT' }),
            anItem('Zeta', { topics, license: 'MIT' }),
            anItem('Vald', { topics: ['vectors'] }),
            anItem('Other', {})
          ]
        }
      },
      TOP
    )
  )
);
const ASKED = 'q=alternatives+to+milvus';
const rows = () => textsOf(screen.queryAllByRole('listitem'));

describe('what was asked for in place of an item', () => {
  it('stands above the picture as it is ranked, each with its reason, and goes into the comparison at once', async () => {
    const reader = await visitLong(`?${ASKED}`, site);
    render(InPlace, { reader });
    expect(rows()).toEqual([
      '1 Zeta Same topics and place. MIT.',
      '2 Vald Same main topic and place.',
      '3 Apart Same place; Search, too. MIT.'
    ]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Compare Vald' }));
    expect(reader.explorer.query.items).toEqual(['vald']);
    await userEvent.click(screen.getByRole('link', { name: 'Compare it with the first 3' }));
    expect(reader.explorer.query).toMatchObject({ view: 'compare', items: ['milvus', 'zeta', 'vald', 'apart'] });
  });

  it('has what the choices leave, and a way to the rest; nothing where nothing is asked', async () => {
    const reader = await visitLong(`?${ASKED}&spdx=MIT`, site);
    render(InPlace, { reader });
    expect(rows()).toHaveLength(2);
    await userEvent.click(screen.getByRole('link', { name: '1 more without the choices' }));
    expect(rows()).toHaveLength(3);
    reader.explorer.go({ text: 'milvus' });
    await Promise.resolve();
    expect(rows()).toEqual([]);
  });
});

describe('a table of what was found', () => {
  it('stands as it was found, says why in a column, and goes back to that by its heading', async () => {
    const reader = await visitLong(`?view=table&${ASKED}`, site);
    render(InPlace, { reader });
    render(TableView, { reader, width: 1144 });
    const names = () => textsOf(document.querySelectorAll('a[data-index]'));
    const ranked = ['Milvus', 'Zeta', 'Vald', 'Apart'];
    expect(names()).toEqual(ranked);
    // The rows say it: once is enough.
    expect(screen.getByRole('region', { name: 'In place of Milvus' }).querySelector('li')).toBeNull();
    const heading = screen.getByRole('columnheader', { name: 'Why in its place' });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByRole('gridcell', { name: 'Same topics and place. MIT.' })).toBeTruthy();
    const inFile = () => {
      const { atlas, explorer } = reader;
      const source = {
        atlas,
        details: reader.details.value!,
        query: explorer.query,
        selected: explorer.selected,
        views
      };
      return exportSelection({ ...source, ranks: explorer.hits }).records.map(({ name }) => name);
    };
    await userEvent.click(within(heading).getByRole('button'));
    expect([reader.explorer.query.sort, names(), inFile()]).toEqual([
      '-found',
      ranked.toReversed(),
      ranked.toReversed()
    ]);
    await userEvent.click(within(heading).getByRole('button'));
    expect([reader.explorer.query.sort, names(), inFile()]).toEqual(['', ranked, ranked]);
  });
});
