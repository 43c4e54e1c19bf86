/** A foundation's look in its site: from files beside the settings to what stands around the explorer. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lookFor } from '#scripts/site/look/pictures.ts';
import { lookOn } from '#landscape/look.ts';
import { footerLogo, lookStyle, newsOf, previewTags } from '#scripts/site/look/stamp.ts';
import { realEffects } from '#scripts/effects.ts';
import { landscapeOf, aLandscape } from '../../../builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-'));
afterAll(() => rmSync(folder, { recursive: true }));
const svg = (fill: string, width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 40"><script>alert(1)</script><path fill="${fill}" d="M0 0h${width}v40H0z"/></svg>`;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);
writeFileSync(join(folder, 'dark.svg'), svg('#123', 160));
writeFileSync(join(folder, 'white.svg'), svg('#fff', 60));
writeFileSync(join(folder, 'card.png'), png);
writeFileSync(join(folder, 'notes.png'), 'no picture');
symlinkSync('/etc/hostname', join(folder, 'outside.svg'));
const told: string[] = [];
const effects = { ...realEffects, tell: (text: string) => void told.push(text) };
const settings = join(folder, 'settings.yml');

describe('the pictures of a foundation', async () => {
  const look = await lookFor(
    { pictures: { header: 'dark.svg', footer: 'white.svg', icon: 'dark.svg', preview: 'card.png' } },
    settings,
    effects
  );

  it('are drawn and checked as logos are, also where they are white', () => {
    expect(look!.header).toMatchObject({
      pale: false,
      path: expect.stringMatching(/^assets\/header-\w{10}\.svg$/) as unknown
    });
    expect(look!.footer).toMatchObject({ pale: true });
    for (const [path, bytes] of look!.files)
      if (path.endsWith('.svg')) expect(Buffer.from(bytes).toString()).not.toContain('script');
    expect(look!.icon).toMatch(/^data:image\/png;base64,/);
    expect(look!.preview).toEqual({
      path: expect.stringMatching(/^assets\/preview-\w+\.png$/) as unknown,
      width: 1,
      height: 1
    });
  });

  it('stand beside and below the page, each on a ground on which it shows', () => {
    const css = lookStyle({}, look);
    expect(css).toContain(`background:url(./${look!.header!.path})`);
    expect(css).toMatch(/#app>header>a>i\{[^}]*light-dark\(transparent,var\(--plate\)\)/);
    expect(css).toMatch(/body>footer img\{[^}]*light-dark\(oklch\(0\.19/);
    const { foundation } = landscapeOf(aLandscape({ A: { B: ['C'] } }, { foundation: { name: 'A "quoted" one' } }));
    expect(footerLogo({ foundation }, look)).toMatch(/^<img src="\.\/assets\/footer-\w+\.svg" alt="A &#34;quoted/);
    expect(previewTags('https://x.example/', look!.preview)[0]).toContain('content="https://x.example/assets/preview-');
    expect(previewTags(undefined, look!.preview)).toEqual([]);
  });
});

it('what is no picture, or lies elsewhere, is told and left out', async () => {
  told.length = 0;
  const look = await lookFor(
    { pictures: { header: 'outside.svg', footer: 'notes.png', preview: 'dark.svg' } },
    settings,
    effects
  );
  expect([...look!.files]).toEqual([]);
  expect(told.join('\n')).toMatch(/outside\.svg[^\n]*link out of the folder/);
  expect(told.join('\n')).toMatch(/notes\.png/);
  expect(told.join('\n')).toMatch(/dark\.svg[^\n]*PNG, JPEG or WebP/);
});

it('news are text with links, and an event says its days', () => {
  const look = {
    news: [
      { text: ['<b>', { text: 'x', url: 'https://x.example/' }] },
      { text: ['S'], from: '2027-05-18', until: '2027-05-20' }
    ]
  };
  expect(newsOf({ look })).toBe(
    '<aside aria-label="News"><p>&#60;b&#62;<a href="https://x.example/" rel="noopener">x</a></p><p data-until="2027-05-20">S, 18–20 May 2027</p></aside>'
  );
  const banner = { path: 'assets/banner-x.png', aspect: 4, pale: false };
  expect(newsOf({ look }, { banner })).toContain(
    '<p data-until="2027-05-20"><img src="./assets/banner-x.png" alt="" width="160" height="40">S, 18'
  );
  expect(newsOf({ look: { news: [{ text: ['x'] }] } }, { banner })).not.toContain('<img');
  expect(newsOf({})).toBe('');
});

it('an event is announced until its last day is over', () => {
  const message = { text: ['Welcome'] };
  const event = { text: ['S'], from: '2027-05-18', until: '2027-05-20' };
  expect(lookOn({ news: [message, event] }, '2027-05-20')).toEqual({ news: [message, event] });
  expect(lookOn({ news: [message, event] }, '2027-05-21')).toEqual({ news: [message] });
  expect(lookOn({ news: [event] }, '2027-05-21')).toEqual({});
  expect(lookOn(undefined, '2027-05-21')).toBeUndefined();
});
