import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Alternatives from '#components/item/Alternatives.svelte';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit, visitLong } from '../reader.ts';

const TOP = { topics: [{ id: 'vectors', name: 'Vector database' }] };
const names = ['Milvus', 'Vald', 'Vearch', 'Vespa', 'Five', 'Six'];
const site = siteOf(
  landscapeOf(aLandscape({ Data: { Store: names.map((name) => anItem(name, { topics: ['vectors'] })) } }, TOP), {
    snapshot: {
      version: 1,
      sources: { github: { label: 'GitHub', name: 'GitHub' } },
      items: { five: { stars: { value: 2345, date: '2026-08-01', source: 'github' } } }
    }
  })
);

describe('alternatives in the panel', () => {
  it('are links to the items by their names, each with its reason and its stars', async () => {
    const reader = await visitLong('?item=milvus', site);
    render(Alternatives, { reader, entry: site.atlas.items[0]! });
    const rows = screen.getAllByRole('listitem');
    expect(textsOf(rows)[0]).toBe('Five Same topic and place. 2.3k stars');
    expect(textsOf(screen.getAllByRole('link'))).toEqual(['Five', 'Six', 'Vald', 'Vearch']);
    await userEvent.click(within(rows[2]!).getByRole('link', { name: 'Vald' }));
    expect(reader.explorer.query.item).toBe('vald');
  });

  it('are four at first; the others come on request, and not for the next item', async () => {
    const reader = await visitLong('?item=milvus', site);
    const { rerender } = render(Alternatives, { reader, entry: site.atlas.items[0]! });
    await userEvent.click(screen.getByRole('button', { name: '1 more' }));
    expect(screen.getAllByRole('link')).toHaveLength(5);
    expect(screen.queryByRole('button', { name: /more$/ })).toBeNull();
    await rerender({ reader, entry: site.atlas.items[1]! });
    expect(screen.getAllByRole('link')).toHaveLength(4);
  });

  it('are not there before the details are, nor where there are none', async () => {
    const { container } = render(Alternatives, { reader: visit('', site), entry: site.atlas.items[0]! });
    expect(container.textContent).toBe('');
    const alone = siteOf(landscapeOf(aLandscape({ Data: { Store: ['Alone'] } })));
    const other = render(Alternatives, { reader: await visitLong('', alone), entry: alone.atlas.items[0]! });
    expect(other.container.textContent).toBe('');
  });
});
