import { describe, expect, it } from 'vitest';
import { fileNamed, readLook } from '#landscape/phases/site/look.ts';
import { aLandscape, compiled } from '../../../builders.ts';

const there = new Set(['logo.svg', 'white.svg', 'favicon.png', 'card.jpg']);

describe('the pictures of a foundation', () => {
  it('are files beside the settings, by the name that a path or an address ends in', () => {
    const settings = {
      header: { logo: 'https://cdn.example.org/x/logo.svg?v=3#top' },
      footer: { logo: './images/white.svg' },
      images: { favicon: 'favicon.png', open_graph: 'C:\\pictures\\card.jpg' },
      upcoming_event: { banner_url: 'https://events.example.org/wp-content/logo.svg' }
    };
    expect(readLook(settings, there)?.pictures).toEqual({
      ...{ header: 'logo.svg', footer: 'white.svg', icon: 'favicon.png', preview: 'card.jpg' },
      banner: 'logo.svg'
    });
  });

  it('are left out where there is no such file, and lead nowhere else', () => {
    expect(readLook({ header: { logo: 'https://example.org/other.svg' } }, there)).toBeUndefined();
    for (const name of ['../../etc/passwd', '..', '.env', 'a/b/.htpasswd', '', 7, null, 'x'.repeat(9)])
      expect(fileNamed(name)).toBeUndefined();
    expect(fileNamed('../../secret.png')).toBe('secret.png');
  });
});

describe('the colours of a foundation', () => {
  const hues = (color5: string, color2: string) => readLook({ colors: { color2, color5 } }, new Set())?.hues;

  it('give the first category its hue, and what marks a place that of what stands out', () => {
    expect(hues('rgba(62, 121, 176, 1)', 'rgba(214, 34, 147, 1)')).toEqual({ first: 249, accent: 349 });
  });

  it('keep the usual mark where both are alike or one is grey', () => {
    expect(hues('rgba(25, 0, 109, 0.7)', 'rgba(76, 135, 252, 1)')).toEqual({ first: 276 });
    expect(hues('rgba(62, 121, 176, 1)', 'rgba(90, 90, 90, 1)')).toEqual({ first: 249 });
  });

  it('say nothing where they are greys or no colours', () => {
    expect(hues('rgba(20, 20, 20, 1)', 'rgba(0, 0, 0, 1)')).toBeUndefined();
    expect(hues('url(javascript:1)', '#zzz')).toBeUndefined();
  });
});

describe('what a foundation announces', () => {
  it('is its message with its links, and its event with its days', () => {
    const settings = {
      header: { motd: 'Apply [here](https://example.org/) or [not](javascript:x)' },
      upcoming_event: {
        name: 'Summit',
        start: '2027-05-18',
        end: '2027-05-20',
        details_url: 'https://events.example.org/'
      }
    };
    expect(readLook(settings, new Set())?.news).toEqual([
      { text: ['Apply ', { text: 'here', url: 'https://example.org/' }, ' or ', 'not'] },
      {
        text: [{ text: 'Summit', url: 'https://events.example.org/' }],
        ...{ from: '2027-05-18', until: '2027-05-20' }
      }
    ]);
  });

  it('is nothing where an event has no day', () => {
    expect(readLook({ upcoming_event: { name: 'Summit', start: 'in May' } }, new Set())).toBeUndefined();
  });
});

it('what does not come along is named, each with its reason', () => {
  const settings =
    'foundation: F\nurl: https://f.example.org\nheader: { logo: "https://x.example/logo.svg", motd: Hi }\nosano: { customer_id: x }\nanalytics: { gtm: { container_id: GTM-1 } }\n';
  const ignored = compiled(aLandscape({ A: { B: ['C'] } }), { settings })
    .report.problems.filter(({ code }) => code === 'setting_ignored')
    .map(({ path, message }) => `${path}: ${message}`);
  expect(ignored.join('\n')).toContain(
    'header.logo: “header.logo” is not followed: no picture is loaded from elsewhere; “logo.svg” beside the settings would be shown.'
  );
  expect(ignored.map((line) => line.split(':')[0])).toEqual(['header.logo', 'osano', 'analytics']);
});
