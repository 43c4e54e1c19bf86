/** Every name can be found: by the browser's own search, in print, and by readers' tools. */
import { type Page, expect, test } from './test.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PublicItem, itemsOf, projectsOf } from './items.ts';
import { awaken, headline, searchBox } from './page.ts';
import { type Site, addressOf } from './sites.ts';

async function open(page: Page, site: Site, search: string) {
  await page.goto(`${addressOf(site)}${search}`);
  await expect(page.getByRole('main')).toBeVisible();
  await awaken(page);
}

type Find = (text: string, caseSensitive: boolean, backwards: boolean, wrap: boolean) => boolean;

/** Whether the browser has its own search: headless shells answer to `window.find` with no, whatever is asked. */
const hasFind = (page: Page) =>
  page.evaluate(() => {
    const mark = document.createElement('p');
    mark.textContent = 'Where is the quick brown fox?';
    document.body.prepend(mark);
    const found = (window as unknown as { find: Find }).find(mark.textContent, true, false, true);
    mark.remove();
    return found;
  });

/** The names that the browser's own search, which goes on from what it found last, does not find anywhere. */
const notFound = (page: Page, names: readonly string[]) =>
  page.evaluate(
    (all) => all.filter((name) => !(window as unknown as { find: Find }).find(name, true, false, true)),
    names
  );

for (const site of ['ours', 'lfai', 'cncf'] as const) {
  for (const width of [390, 1440]) {
    test(`${site}, ${width} px: the browser finds every name`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, site, '?scope=all');
      // What the browser's search looks through, in any case; and the search itself where the browser has one.
      const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      const at = new Map(itemsOf(site).map(({ name }) => [name, text.indexOf(name.replace(/\s+/g, ' '))]));
      // In the order of the page, so that each search is a short way.
      const names = [...at.keys()].sort((a, b) => at.get(a)! - at.get(b)!);
      const missing = names.filter((name) => at.get(name)! < 0);
      const own = await hasFind(page);
      test.info().annotations.push({ type: 'searched by', description: own ? 'window.find' : 'the visible text only' });
      if (own) missing.push(...(await notFound(page, [...names, 'No such name'])));
      expect(missing).toEqual(own ? ['No such name'] : []);
    });
  }

  test(`${site}: a print holds every name`, async ({ page }) => {
    await open(page, site, '?scope=all');
    const text = await textOf(await page.pdf({ format: 'A3' }));
    const missing = itemsOf(site).filter(({ name }) => !text.includes(squeezed(name)));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test(`${site}: readers’ tools count as many items as the sentence`, async ({ page }) => {
    for (const [search, kind] of [
      ['', 'project'],
      ['?view=table&scope=members', 'member'],
      ['?view=table&scope=organizations', 'organization']
    ] as const) {
      await open(page, site, search);
      expect(await accessibleItems(page, site, kind), search).toBe(
        itemsOf(site).filter((item) => item.kind === kind).length
      );
    }
  });
}

test('readers’ tools count what matches, and nothing else, once the landscape is narrowed', async ({ page }) => {
  for (const search of [
    '?stage=graduated,incubating',
    '?license=copyleft',
    '?license=copyleft&places=keep',
    '?layer=trust&stage=sandbox',
    '?layer=trust&stage=sandbox&places=keep',
    '?view=table&scope=members&tier=general'
  ]) {
    await open(page, 'ours', search);
    const shown = Number(/^([\d,]+)\s/.exec((await headline(page).textContent())!.trim())![1]!.replace(',', ''));
    expect(await accessibleItems(page, 'ours', search.includes('members') ? 'member' : 'project'), search).toBe(shown);
  }
});

test('a phone’s folded categories keep their names for readers’ tools', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'ours', '');
  expect(await accessibleItems(page, 'ours')).toBe(projectsOf('ours').length);
  await page.getByRole('button', { name: 'Data: unfold' }).click();
  expect(await accessibleItems(page, 'ours')).toBe(projectsOf('ours').length);
});

test('search narrows what readers’ tools count', async ({ page }) => {
  await open(page, 'ours', '');
  await searchBox(page).fill('vector');
  await expect(headline(page)).toContainText('match “vector”');
  await expect
    .poll(async () => {
      const shown = Number(/^([\d,]+)/.exec((await headline(page).textContent())!.trim())![1]);
      return shown > 0 && shown === (await accessibleItems(page, 'ours'));
    })
    .toBe(true);
});

/**
 * Distinct items below the picture that are links in the browser's accessibility tree, each by its name with its stage or
 * tier: tiles and, where none are drawn, names. An item in two places counts once, as in the sentence.
 */
async function accessibleItems(page: Page, site: Site, kind: PublicItem['kind'] = 'project'): Promise<number> {
  // Links are made when the page has nothing else to do.
  await expect(
    page.locator('#picture p:not([aria-hidden]):has-text(", "):not(:has(.named)):not(:has(> b))')
  ).toHaveCount(0);
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const links = await page
    .locator('#picture a[data-index]:not([aria-hidden] *)')
    .evaluateAll((all) =>
      all.map(
        (link) =>
          [link.getAttribute('aria-label') ?? link.textContent, (link as HTMLElement).dataset['index']!] as const
      )
    );
  const indicesByLabel = new Map<string, Set<number>>();
  for (const [label, index] of links)
    indicesByLabel.set(label, (indicesByLabel.get(label) ?? new Set()).add(Number(index)));

  const items = itemsOf(site);
  const found = new Set<number>();
  for (const { ignored, role, name } of nodes) {
    if (ignored || role?.value !== 'link') continue;
    const label = name?.value ?? '';
    for (const index of indicesByLabel.get(label) ?? []) {
      const { kind: own, name, stage } = items[index]!;
      if (own !== kind) continue;
      if (!label.startsWith(name) || (stage !== null && !label.includes(`, ${stage}`)))
        throw new Error(`a link called ${label}`);
      found.add(index);
    }
  }
  return found.size;
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const content = await (await document.getPage(n)).getTextContent();
    parts.push(...content.items.map((item) => ('str' in item ? item.str : '')));
  }
  return squeezed(parts.join(''));
}

/** Print breaks names at any place and writes some letters as ligatures. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
