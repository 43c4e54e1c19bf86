/** Under which terms an item may be used, word for word and as it is understood, and in what it is written. */
import { present } from '#text/value.ts';
import type { FactRow } from './fact.ts';
import { PROJECTS, listed, noteOf, observed, written } from './forms.ts';

export const termsRows: readonly FactRow[] = [
  {
    id: 'license',
    group: 'terms',
    label: 'License',
    hint: 'An SPDX expression: as written, or what is understood by what is written',
    form: 'text',
    kinds: PROJECTS,
    facet: 'spdx',
    tells: ['license', 'license_because'],
    read(known, context) {
      const { license, terms } = known.details;
      const note = [terms?.because, noteOf(known, 'license')].filter(Boolean).join('; ') || undefined;
      return written(known, context, license, present({ note }));
    }
  },
  {
    id: 'license-written',
    group: 'terms',
    label: 'License as written',
    form: 'text',
    kinds: PROJECTS,
    tells: ['license_written'],
    // Where both are the same, one of them is enough.
    read: (known, context) => {
      const { license, terms } = known.details;
      return terms?.written === license ? undefined : written(known, context, terms?.written);
    }
  },
  {
    id: 'license-class',
    group: 'terms',
    label: 'License class',
    hint: 'For comparing, no legal advice: of several licenses the strictest that holds, of a choice the freest',
    form: 'text',
    kinds: PROJECTS,
    facet: 'license',
    tells: ['license_class', 'license_classed_by'],
    read(known, context) {
      const fact = listed(known, context, 'license');
      const { terms } = known.details;
      const note = terms?.classedBy ?? (terms?.class && terms.because);
      return fact && present({ ...fact, note });
    }
  },
  {
    id: 'osi-approved',
    group: 'terms',
    label: 'OSI approved',
    hint: 'Whether the Open Source Initiative approved what has to be followed, by the SPDX license list',
    form: 'text',
    kinds: PROJECTS,
    tells: ['license_osi_approved'],
    read(known, context) {
      const approved = known.details.terms?.osiApproved;
      return written(known, context, approved === undefined ? undefined : approved ? 'yes' : 'no');
    }
  },
  {
    id: 'license-seen',
    group: 'terms',
    label: 'License file',
    form: 'text',
    kinds: PROJECTS,
    tells: ['figures.license'],
    read: (known, context) => observed(context, known.details.figures.license, (text) => ({ text }))
  },
  {
    id: 'language',
    group: 'terms',
    label: 'Languages',
    short: 'Language',
    form: 'names',
    kinds: PROJECTS,
    facet: 'language',
    tells: ['figures.languages'],
    read: (known, context) =>
      observed(context, known.details.figures.languages, (languages) => {
        const shown = languages.map(([name, share]) => [name, Math.round(share * 100)] as const);
        const text = shown.flatMap(([name, percent]) => (percent > 0 ? [`${name} ${percent} %`] : []));
        return text.length > 0 ? { text: text.slice(0, 4).join(', '), order: shown[0]![0] } : undefined;
      })
  }
];
