/** The keys with which a file declares a framework of openness: part of the table of keys (fields.ts). */
import { z } from 'zod';
import { cleanText } from '#text/clean.ts';
import { slug } from '#text/slug.ts';
import { mapping as mappingOf } from '#text/value.ts';
import type { Released } from '../openness/framework.ts';
import { aText, anAddress, anything, called, level, mappings, oneOrSomeTexts, someTexts } from './forms.ts';

const named = {
  id: aText('How others name it. Made from the name where it is left out.'),
  name: aText('What readers see.')
};

const componentLevel = level('A component', {
  ...named,
  description: aText('What it is, in a few words.'),
  license: aText('The id of the kind of license that is made for it.'),
  instead: someTexts('Ids of components of which one can stand in for it.')
});

const opennessClassLevel = level('A class', {
  ...named,
  description: aText('What it stands for, in a sentence.'),
  requires: someTexts('Ids of the components that it asks for beside those of the classes before it.'),
  optional: someTexts('Ids of components that belong to it and are not asked for.')
});

const licenseKindLevel = level('A kind of license', {
  ...named,
  licenses: someTexts('SPDX ids of the licenses that are made for it.')
});

export const opennessLevel = level('“openness”', {
  name: aText('What the framework is called.'),
  description: aText('What it is for, in a sentence.'),
  url: anAddress('Where it is published.'),
  source: called('sources', oneOrSomeTexts('The id of the document that says so, or a list of them.')),
  components: mappings('What a release can hold, in the order to show.', componentLevel),
  classes: mappings('From the one that asks least to the one that asks most.', opennessClassLevel),
  licenses: mappings('What licenses are made for.', licenseKindLevel),
  open_licenses: someTexts('SPDX ids of the licenses that are open enough; left out, those of every kind are.')
});

const NO_LICENSE = new Set(['unlicensed', 'none']);

/** Component → license, or null where there is none; undefined where nothing is said. */
function released(value: unknown): Released | undefined {
  const found = Object.entries(mappingOf(value)).flatMap(([key, entry]) => {
    const license = cleanText(entry);
    if (slug(key) === 'proto' || (license === undefined && entry !== null)) return [];
    return [[key, license === undefined || NO_LICENSE.has(license.toLowerCase()) ? null : license] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

export const someComponents = (says: string) =>
  anything(says, 'licenses by component', z.record(z.string(), z.string().nullable()).nullish(), released);
